package io.github.livechat4j.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Virtual threads, which the Java that this is compiled for does not know. */
final class VirtualThreads {

    private static final int FIRST_JAVA = 21;
    private static final @Nullable ThreadFactory THREADS = Runtime.version().feature() < FIRST_JAVA ? null : factory();

    private VirtualThreads() {}

    /**
     * Gives an executor that runs each task on a virtual thread of its own. It need not be shut down.
     *
     * @throws IllegalStateException if this Java has none
     */
    static Executor executor() {
        ThreadFactory threads = THREADS;
        if (threads == null) {
            throw new IllegalStateException("async() needs virtual threads, which Java has from version " + FIRST_JAVA
                    + " on; this is Java " + Runtime.version().feature()
                    + ": pass an executor to async(Executor)");
        }
        return task -> threads.newThread(task).start();
    }

    /** {@code Thread.ofVirtual().name("livechat4j-call-", 0).factory()}. */
    private static ThreadFactory factory() {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, "livechat4j-call-", 0L);
            return (ThreadFactory) builder.getMethod("factory").invoke(named);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java " + Runtime.version() + " gives no virtual threads", e);
        }
    }
}
