package io.github.livechat4j.http.internal;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A handle by which one thread ends the call of another.
 *
 * <p>The calling thread makes its call within {@link #call}; any thread may then {@link #cancel} it. The current wait
 * of the call ends at once, whether for a turn, before a retry, for a free connection, or for the head or body of an
 * answer. A connection that carries a request is closed and leaves the pool. The call ends with a {@link
 * CancellationException} and is not retried.
 *
 * <p>A transport of the user is interrupted instead and ends when it reacts to the interrupt. The built-in transport is
 * not interrupted, since the pool of HttpClient can lose a connection if the waiting thread is interrupted at the
 * moment the connection is handed over.
 */
public final class Cancellation {

    private static final ThreadLocal<Cancellation> CURRENT = new ThreadLocal<>();

    /** When the call was requested; null if the deadline starts when the call is made. */
    private final @Nullable Instant askedFor;

    private boolean cancelled;

    /** The thread to interrupt; null while no thread may be interrupted. */
    private @Nullable Thread waiting;

    /** Ends the request in progress; null if there is none. */
    private @Nullable Runnable abort;

    private boolean interrupted;

    /** Creates a cancellation for one call, or for several calls that one thread makes one after another. */
    public Cancellation() {
        this(null);
    }

    private Cancellation(@Nullable Instant askedFor) {
        this.askedFor = askedFor;
    }

    /**
     * Creates a cancellation for one call that is made later than it was requested. Its deadline starts at the request.
     *
     * @param askedFor when the call was requested
     * @return the cancellation, not cancelled yet
     */
    public static Cancellation ofCallAskedFor(Instant askedFor) {
        return new Cancellation(askedFor);
    }

    /**
     * Returns the cancellation of the current call of this thread; a new one, which nobody can cancel, if there is
     * none.
     */
    static Cancellation current() {
        Cancellation current = CURRENT.get();
        return current == null ? new Cancellation() : current;
    }

    /**
     * Makes a call on this thread that {@link #cancel} can end.
     *
     * @param <T> the type of the result
     * @param call makes the call on this thread
     * @return the result of the call
     * @throws CancellationException if this was cancelled before or during the call; the service may have acted
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

    /** Returns when the call was requested; {@code now} if that was not set. */
    Instant askedForOr(Instant now) {
        return askedFor == null ? now : askedFor;
    }

    /** Ends the current call and rejects all later ones. A second cancellation does nothing. */
    public void cancel() {
        Runnable ends;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            ends = abort;
            if (waiting != null) {
                // under the lock, so that the thread cannot have left the wait yet
                interrupted = true;
                waiting.interrupt();
            }
        }
        if (ends != null) {
            ends.run();
        }
    }

    /**
     * Returns whether this was cancelled.
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

    /** Allows to interrupt this thread until {@link #awaitNothing}. */
    synchronized void awaitSomething() {
        throwIfCancelled();
        waiting = Thread.currentThread();
    }

    /** Ends the wait: this thread is no longer interrupted, and no request is aborted. */
    synchronized void awaitNothing() {
        abort = null;
        leaveAlone();
    }

    /** Sets the action that aborts the next request, used in place of an interrupt. */
    synchronized void abortBy(Runnable newAbort) {
        throwIfCancelled();
        abort = newAbort;
        leaveAlone();
    }

    /**
     * Allows to interrupt this thread in addition to the abort action, until {@link #leaveAlone}, since nothing else
     * ends its current wait.
     */
    synchronized void interruptAsWell() {
        throwIfCancelled();
        waiting = Thread.currentThread();
    }

    /** Forbids to interrupt this thread; the abort action stays set. */
    synchronized void leaveAlone() {
        waiting = null;
        if (interrupted) {
            interrupted = false;
            // clears the interrupt of the finished wait, which must not affect later code of this thread
            Thread.interrupted();
        }
    }
}
