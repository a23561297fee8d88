package io.github.livechat4j.client;

/** Gives each test of a class a transport and a time of its own, and clients that use them. */
abstract class OnFakeTransport {

    static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";

    final FakeTransport transport = new FakeTransport();
    final FakeTime time = new FakeTime();

    final LiveChatBuilder builder() {
        return transport.clients(time);
    }
}
