package io.github.livechat4j.cli;

import io.github.livechat4j.testkit.LiveChatSandbox;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Resets a sandbox after each test, and closes it after the last one.
 *
 * @param sandbox a sandbox that all tests of a class share
 */
public record SandboxLifecycle(LiveChatSandbox sandbox) implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }
}
