package io.github.livechat4j.spring.boot;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What opens a sandbox, as text. */
final class SandboxAccess {

    private SandboxAccess() {}

    static String[] loginAndToken(LiveChatSandbox sandbox) {
        String header = sandbox.credentials().authorization().header();
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(pair, StandardCharsets.UTF_8).split(":", 2);
    }

    /** The properties that point an application at a sandbox. */
    static List<String> properties(LiveChatSandbox sandbox) {
        String[] pair = loginAndToken(sandbox);
        return List.of(
                "livechat.base-url=" + sandbox.baseUrl(), "livechat.login=" + pair[0], "livechat.token=" + pair[1]);
    }
}
