/**
 * The sandbox: a LiveChat service that runs in a test. {@link io.github.livechat4j.testkit.LiveChatSandbox} starts it.
 */
module io.github.livechat4j.testkit {
    requires com.fasterxml.jackson.core;
    requires transitive io.github.livechat4j.extensions;
    requires io.github.livechat4j.spec;
    // delivers webhooks
    requires java.net.http;
    requires org.apache.httpcomponents.core5.httpcore5;

    // only the extension needs it; a module with tests requires JUnit itself
    requires static org.junit.jupiter.api;

    exports io.github.livechat4j.testkit;

    // JUnit creates the extension by reflection
    opens io.github.livechat4j.testkit to
            org.junit.platform.commons;
}
