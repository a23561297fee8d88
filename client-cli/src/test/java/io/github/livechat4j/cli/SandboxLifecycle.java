package io.github.livechat4j.cli;

import io.github.livechat4j.testkit.LiveChatSandbox;

/**
 * Resets a sandbox after each test, and closes it after the last one.
 *
 * @param sandbox a sandbox that all tests of a class share
 */
public record SandboxLifecycle(LiveChatSandbox sandbox) implements SharedSandbox {}
