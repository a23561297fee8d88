package io.github.livechat4j.spark;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.Pacer;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The access to the service, from which the driver and each task make a client of their own.
 *
 * @param baseUrl the base URL; null for that of {@code LIVECHAT_BASE_URL} or of the service
 * @param isInsecureAllowed whether {@code http://} is allowed for other machines
 * @param region the data center; null to derive it from the token
 * @param login the login; null for that of {@code LIVECHAT_LOGIN}, or for a bearer token
 * @param token the place of the token
 * @param isFailingOnUnreadable whether an unreadable record fails the query
 */
record ServiceAccess(
        @Nullable String baseUrl,
        boolean isInsecureAllowed,
        @Nullable String region,
        @Nullable String login,
        TokenSource token,
        boolean isFailingOnUnreadable)
        implements Serializable {

    private static final Duration CALL = Duration.ofMinutes(2);
    private static final String LOGIN = "LIVECHAT_LOGIN";
    private static final String BASE_URL = "LIVECHAT_BASE_URL";

    /**
     * Creates a client.
     *
     * @param pacer delays its requests
     * @param longestWait the longest time for which the pacer delays a request
     * @param listener is told of each request
     */
    LiveChat client(Pacer pacer, Duration longestWait, AttemptListener listener) {
        String secret = token.read();
        String user = login == null ? variable(LOGIN) : login;
        LiveChatBuilder builder = LiveChat.builder()
                .userAgent("livechat4j-spark")
                .credentials(user == null ? Credentials.bearer(secret) : Credentials.basic(user, secret))
                .deadline(CALL.plus(longestWait))
                .attemptListener(listener)
                .pacer(pacer);
        String url = baseUrl == null ? variable(BASE_URL) : baseUrl;
        if (url != null) {
            builder.baseUrl(url);
        }
        if (isInsecureAllowed) {
            builder.allowInsecureBaseUrl();
        }
        if (region != null) {
            builder.region(region);
        }
        if (isFailingOnUnreadable) {
            builder.failOnUnreadableRecords();
        }
        return builder.build();
    }

    private static @Nullable String variable(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Shows no login and no secret. */
    @Override
    public String toString() {
        return "ServiceAccess[" + token.getClass().getSimpleName() + "]";
    }
}
