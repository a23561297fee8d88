package io.github.livechat4j.http.internal;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread end a call that another thread makes.
 *
 * <p>The calling thread makes its call within {@link #call}; any thread may then {@link #cancel} it. What the call waits for at that moment ends at
 * once: a turn, a pause before a retry, a free connection, the head or the body of an answer. A connection that carries a request is
 * closed and leaves the pool. The call ends with a {@link CancellationException} and is not tried again.
 *
 * <p>A transport of the user's is interrupted instead, and ends as soon as it heeds that. Ours is not: the pool of HttpClient can lose a
 * connection if the thread that waits for it is interrupted at the moment at which it is given.
 */
public final class Cancellation {

    private static final ThreadLocal<Cancellation> CURRENT = new ThreadLocal<>();

    /** When the call was asked for, null if it is the moment at which it is made. */
    private final @Nullable Instant askedFor;

    private boolean cancelled;

    /** The thread that waits for something, null while there is nothing to wake. */
    private @Nullable Thread waiting;

    /** Ends the request that is on its way, null if there is none. */
    private @Nullable Runnable abort;

    private boolean interrupted;

    /** Makes one that is not cancelled yet. It is for one call, or for calls that one thread makes one after another. */
    public Cancellation() {
        this(null);
    }

    private Cancellation(@Nullable Instant askedFor) {
        this.askedFor = askedFor;
    }

    /**
     * Makes one for a single call that is made some time after it was asked for: its deadline counts from then.
     *
     * @param askedFor when the call was asked for
     * @return one that is not cancelled yet
     */
    public static Cancellation ofCallAskedFor(Instant askedFor) {
        return new Cancellation(askedFor);
    }

    /** The cancellation of the call that this thread makes; one that nobody can cancel if there is none. */
    static Cancellation current() {
        Cancellation current = CURRENT.get();
        return current == null ? new Cancellation() : current;
    }

    /**
     * Makes a call on this thread which {@link #cancel} ends.
     *
     * @param <T> what the call gives
     * @param call makes the call on this thread
     * @return what the call gave
     * @throws CancellationException if it was cancelled before or during the call; the service may have acted
     */
    public <T extends @Nullable Object> T call(Supplier<T> call) {
        throwIfCancelled();
        Cancellation before = CURRENT.get();
        CURRENT.set(this);
        try {
            return call.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** When a call that begins now was asked for. */
    Instant askedForOr(Instant now) {
        return askedFor == null ? now : askedFor;
    }

    /** Ends the call, and lets none begin from now on. Does nothing the second time. */
    public void cancel() {
        Runnable ends;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            ends = abort;
            if (waiting != null) {
                // under the lock, so that the thread cannot be at something else by now
                interrupted = true;
                waiting.interrupt();
            }
        }
        if (ends != null) {
            ends.run();
        }
    }

    /**
     * Tells whether it was cancelled.
     *
     * @return whether {@link #cancel} was called
     */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void throwIfCancelled() {
        if (cancelled) {
            throw cancelled();
        }
    }

    static CancellationException cancelled() {
        return new CancellationException("the call was cancelled");
    }

    /** From now on this thread may be interrupted, until {@link #awaitNothing}. */
    synchronized void awaitSomething() {
        throwIfCancelled();
        waiting = Thread.currentThread();
    }

    /** From now on this thread is left alone. */
    synchronized void awaitNothing() {
        abort = null;
        leaveAlone();
    }

    /** Names what ends the request that is about to be sent, in place of an interrupt. */
    synchronized void abortBy(Runnable newAbort) {
        throwIfCancelled();
        abort = newAbort;
        leaveAlone();
    }

    /** From now on this thread may be interrupted as well, until {@link #leaveAlone}: it waits for what nothing else ends. */
    synchronized void interruptAsWell() {
        throwIfCancelled();
        waiting = Thread.currentThread();
    }

    /** From now on this thread is not interrupted; what ends the request does so still. */
    synchronized void leaveAlone() {
        waiting = null;
        if (interrupted) {
            interrupted = false;
            // it was meant for what is over now, and must not reach what this thread does next
            Thread.interrupted();
        }
    }
}
