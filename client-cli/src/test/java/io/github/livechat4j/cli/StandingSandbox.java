package io.github.livechat4j.cli;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxBuilder;
import java.util.Map;

/** A sandbox that commands call as they call an account. */
public final class StandingSandbox {

    /** Who may call. */
    public static final String LOGIN = "nora.lindqvist@example.com";

    /** The token, which must be in no output. */
    public static final String TOKEN = "quiet-otter-81";

    private StandingSandbox() {}

    /** Starts to describe one. */
    public static SandboxBuilder builder() {
        return LiveChatSandbox.builder().chats(200).credentials(Credentials.basic(LOGIN, TOKEN));
    }

    /** The environment of somebody who may call it. */
    public static Map<String, String> environment(LiveChatSandbox sandbox) {
        return Map.of("LIVECHAT_BASE_URL", sandbox.baseUrl(), "LIVECHAT_LOGIN", LOGIN, "LIVECHAT_TOKEN", TOKEN);
    }
}
