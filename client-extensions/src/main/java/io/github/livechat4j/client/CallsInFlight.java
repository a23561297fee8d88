package io.github.livechat4j.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The running asynchronous calls of a client and all its views. Closing the client ends them. */
final class CallsInFlight {

    private final Set<Consumer<? super RuntimeException>> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Adds a call.
     *
     * @param ending fails the call; it runs at once if the client is already closed, and may run twice
     */
    void add(Consumer<? super RuntimeException> ending) {
        endings.add(ending);
        if (closed) {
            ending.accept(closed());
        }
    }

    void remove(Consumer<? super RuntimeException> ending) {
        endings.remove(ending);
    }

    void close() {
        closed = true;
        endings.forEach(ending -> ending.accept(closed()));
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("the LiveChat client is closed; the service may have acted on the call");
    }
}
