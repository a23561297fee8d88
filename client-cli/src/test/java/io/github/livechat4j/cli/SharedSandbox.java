package io.github.livechat4j.cli;

import io.github.livechat4j.testkit.LiveChatSandbox;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox that all tests of a class share. It is reset after each test, and closed after the last one. */
public interface SharedSandbox extends AfterEachCallback, AfterAllCallback {

    LiveChatSandbox sandbox();

    @Override
    default void afterEach(ExtensionContext context) {
        sandbox().reset();
    }

    @Override
    default void afterAll(ExtensionContext context) {
        sandbox().close();
    }
}
