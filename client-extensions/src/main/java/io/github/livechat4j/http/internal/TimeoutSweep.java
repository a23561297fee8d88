package io.github.livechat4j.http.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends the exchanges of a transport whose time is over. One thread looks at all running exchanges when the earliest
 * time limit is over. A timer task per request would wake that thread and pass through a lock for each request.
 *
 * <p>Times are nanoseconds since this sweep was created, so that they can be compared without overflow.
 */
final class TimeoutSweep implements AutoCloseable {

    /** The time of a limit that does not exist. */
    static final long NEVER = Long.MAX_VALUE;

    private final long origin = System.nanoTime();
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private volatile boolean closed;

    /** When the thread looks next. An exchange with an earlier time limit wakes it. */
    private volatile long nextLook = NEVER;

    /** Returns the current time. */
    long now() {
        return System.nanoTime() - origin;
    }

    /** Adds an exchange, whose time limits this ends from now on. */
    void add(Exchange exchange) {
        running.add(exchange);
    }

    /** Removes an exchange that has ended. */
    void remove(Exchange exchange) {
        running.remove(exchange);
        if (closed) {
            // it may have been the last one, for which the thread goes on
            LockSupport.unpark(thread.get());
        }
    }

    /** Is called after an exchange has got a new time limit, which the thread may not know of. */
    void limited(long due) {
        if (due >= nextLook) {
            return;
        }
        Thread sweeping = thread.get();
        if (sweeping == null) {
            start();
        } else {
            LockSupport.unpark(sweeping);
        }
    }

    private void start() {
        Thread sweeping = new Thread(this::sweep, "livechat4j-timeouts");
        sweeping.setDaemon(true);
        if (thread.compareAndSet(null, sweeping)) {
            sweeping.start();
        } else {
            LockSupport.unpark(thread.get());
        }
    }

    private void sweep() {
        try {
            lookUntilClosed();
        } finally {
            // no socket has a timeout of its own, so a thread is replaced if it failed, or ended as an exchange came
            nextLook = NEVER;
            thread.set(null);
            if (!running.isEmpty()) {
                start();
            }
        }
    }

    private void lookUntilClosed() {
        while (true) {
            // a limit that is set during the look is either seen by it, or finds this value and wakes the thread again
            nextLook = NEVER;
            long earliest = NEVER;
            for (Exchange exchange : running) {
                earliest = Math.min(earliest, exchange.look());
            }
            nextLook = earliest;
            if (closed && running.isEmpty()) {
                return;
            }
            if (earliest == NEVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, earliest - now());
            }
        }
    }

    /** Ends the thread as soon as no exchange runs. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread.get());
    }
}
