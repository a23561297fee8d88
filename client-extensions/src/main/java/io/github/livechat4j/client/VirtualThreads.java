package io.github.livechat4j.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Access to virtual threads by reflection, since this code is compiled for Java 17. */
final class VirtualThreads {

    private static final int FIRST_JAVA = 21;
    private static final @Nullable ThreadFactory THREADS = Runtime.version().feature() < FIRST_JAVA ? null : factory();

    private VirtualThreads() {}

    /**
     * Returns an executor that runs each task on its own virtual thread. It need not be shut down.
     *
     * @throws IllegalStateException if this Java version has no virtual threads
     */
    static Executor executor() {
        ThreadFactory threads = THREADS;
        if (threads == null) {
            throw new IllegalStateException(
                    "async() needs virtual threads, which Java provides from version " + FIRST_JAVA
                            + " on; this is Java " + Runtime.version().feature()
                            + ": pass an executor to async(Executor)");
        }
        return task -> threads.newThread(task).start();
    }

    /** Calls by reflection {@code Thread.ofVirtual().name("livechat4j-call-", 0).factory()}. */
    private static ThreadFactory factory() {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, "livechat4j-call-", 0L);
            return (ThreadFactory) builder.getMethod("factory").invoke(named);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java " + Runtime.version() + " provides no virtual threads", e);
        }
    }
}
