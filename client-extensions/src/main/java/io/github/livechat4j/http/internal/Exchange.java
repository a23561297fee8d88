package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way, and how long what it does now may take. The timeout of a socket begins anew with each byte, so that
 * a head, a chunk or a block of gzip that drips would hold a thread for ever: this one does not.
 */
final class Exchange {

    private final ScheduledExecutorService timer;
    private final Runnable abort;

    private boolean connected;
    private boolean timedOut;
    private boolean ended;

    /** What may be done until when, by {@link System#nanoTime()}; null while nothing is awaited from the service. */
    private @Nullable Long due;

    private Duration limit = Duration.ZERO;
    private long nextLook;
    private @Nullable ScheduledFuture<?> look;

    /**
     * Begins an exchange.
     *
     * @param timer looks after it
     * @param abort makes whatever the exchange waits for fail
     */
    Exchange(ScheduledExecutorService timer, Runnable abort) {
        this.timer = timer;
        this.abort = abort;
    }

    /**
     * From now on there is a connection, and the request may be on it.
     *
     * @throws CancellationException if it came too late, so that the request must not be sent
     */
    synchronized void connected() {
        if (timedOut) {
            throw new CancellationException("connected too late");
        }
        connected = true;
    }

    synchronized boolean isConnected() {
        return connected;
    }

    synchronized boolean isTimedOut() {
        return timedOut;
    }

    /** What happens now may take so long; zero is for ever. */
    synchronized void await(Duration time) {
        if (ended) {
            return;
        }
        limit = time;
        if (time.isZero()) {
            due = null;
            return;
        }
        long end = System.nanoTime() + time.toNanos();
        due = end;
        // The timer is not woken for each step: it looks when the first is due, and moves on if that is over.
        if (look == null || end - nextLook < 0) {
            lookAt(end, time.toNanos());
        }
    }

    /** The service has delivered; what takes time now is the caller's business. */
    synchronized void rest() {
        due = null;
    }

    /** Nothing more will come. */
    synchronized void end() {
        ended = true;
        due = null;
        if (look != null) {
            look.cancel(false);
        }
    }

    private void lookAt(long time, long delayNanos) {
        if (look != null) {
            look.cancel(false);
        }
        nextLook = time;
        look = timer.schedule(this::look, delayNanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        synchronized (this) {
            look = null;
            if (ended || due == null) {
                return;
            }
            long left = due - System.nanoTime();
            if (left > 0) {
                lookAt(due, left);
                return;
            }
            timedOut = true;
            ended = true;
        }
        abort.run();
    }

    /**
     * Says what a failure means: a connection that was never made is a {@link ConnectException} or another failure that
     * {@link ConnectionFailure} knows, what took too long is a {@link SocketTimeoutException}, and what is no HTTP is a {@link
     * ProtocolException}.
     */
    synchronized IOException meaningOf(IOException failure) {
        if (!connected && !ConnectionFailure.neverConnected(failure)) {
            boolean interrupted = failure instanceof InterruptedIOException
                    && Thread.currentThread().isInterrupted();
            return interrupted && !timedOut ? failure : neverConnected(failure);
        }
        if (connected && timedOut && !(failure instanceof SocketTimeoutException)) {
            SocketTimeoutException timeout = new SocketTimeoutException("no answer within " + limit.toMillis() + " ms");
            timeout.initCause(isWhatCame(failure) ? null : failure);
            return timeout;
        }
        return connected && isWhatCame(failure) ? new ProtocolException("what came is no HTTP/1.1") : failure;
    }

    /** HttpClient shows in these what it read, and the other side may say what it was told: they must not be in a stack trace. */
    private static boolean isWhatCame(IOException failure) {
        return failure instanceof ClientProtocolException || failure instanceof MalformedChunkCodingException;
    }

    private ConnectException neverConnected(IOException failure) {
        ConnectException exception = new ConnectException(
                timedOut || failure instanceof InterruptedIOException
                        ? "no connection within " + limit.toMillis() + " ms"
                        : "no connection: " + failure.getMessage());
        exception.initCause(failure);
        return exception;
    }
}
