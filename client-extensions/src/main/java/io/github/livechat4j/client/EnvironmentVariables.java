package io.github.livechat4j.client;

import io.github.livechat4j.auth.Credentials;
import java.util.Map;

/**
 * Configures a client by the environment variables {@code LIVECHAT_TOKEN}, {@code LIVECHAT_LOGIN} and {@code
 * LIVECHAT_BASE_URL}.
 */
final class EnvironmentVariables {

    private EnvironmentVariables() {}

    /**
     * Returns a builder with the settings of the variables.
     *
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if a variable is invalid
     */
    static LiveChatBuilder builder(Map<String, String> variables) {
        String token = variables.get("LIVECHAT_TOKEN");
        if (token == null || token.isBlank()) {
            throw new IllegalStateException(
                    "the environment has no LIVECHAT_TOKEN: an API key or personal access token of LIVECHAT_LOGIN, or a"
                            + " bearer token");
        }
        String login = variables.get("LIVECHAT_LOGIN");
        LiveChatBuilder builder = new LiveChatBuilder()
                .credentials(
                        login == null || login.isBlank() ? Credentials.bearer(token) : Credentials.basic(login, token));
        String url = variables.get("LIVECHAT_BASE_URL");
        return url == null || url.isBlank() ? builder : builder.baseUrl(url);
    }
}
