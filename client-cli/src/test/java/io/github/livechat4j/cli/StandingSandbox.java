package io.github.livechat4j.cli;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxBuilder;
import java.util.Map;

/** A sandbox in this process that commands call like an account, by URL, login and token. */
public final class StandingSandbox {

    /** The login. */
    public static final String LOGIN = "nora.lindqvist@example.com";

    /** The token, which must not appear in any output. */
    public static final String TOKEN = "quiet-otter-81";

    private StandingSandbox() {}

    /** Returns a builder with this login and token. */
    public static SandboxBuilder builder() {
        return LiveChatSandbox.builder().chats(200).credentials(Credentials.basic(LOGIN, TOKEN));
    }

    /** Returns environment variables with URL, login and token. */
    public static Map<String, String> environment(LiveChatSandbox sandbox) {
        return Map.of("LIVECHAT_BASE_URL", sandbox.baseUrl(), "LIVECHAT_LOGIN", LOGIN, "LIVECHAT_TOKEN", TOKEN);
    }
}
