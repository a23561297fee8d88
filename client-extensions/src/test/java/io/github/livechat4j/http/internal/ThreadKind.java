package io.github.livechat4j.http.internal;

import java.util.stream.Stream;

/** A kind of threads. Java 17 has only one. */
enum ThreadKind {
    PLATFORM,
    VIRTUAL;

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    static Stream<ThreadKind> available() {
        return Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS ? Stream.of(PLATFORM) : Stream.of(values());
    }

    /** Starts a thread of this kind. */
    void start(Runnable work) {
        if (this == PLATFORM) {
            Thread thread = new Thread(work, "caller");
            thread.setDaemon(true);
            thread.start();
            return;
        }
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no virtual threads", e);
        }
    }
}
