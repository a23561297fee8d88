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
 * A request in progress, with the time limit of its current step. A socket timeout restarts with each byte, so a head,
 * a chunk or a gzip block that arrives byte by byte would hold a thread for ever; the time limit here does not restart.
 */
final class Exchange {

    private final ScheduledExecutorService timer;
    private final Runnable abort;

    private boolean connected;
    private boolean timedOut;
    private boolean ended;

    /** The time limit of the current step, in {@link System#nanoTime()}; null while there is none. */
    private @Nullable Long due;

    private Duration limit = Duration.ZERO;
    private long nextLook;
    private @Nullable ScheduledFuture<?> look;

    /**
     * Starts an exchange.
     *
     * @param timer runs the timeout task
     * @param abort makes the current wait of the exchange fail
     */
    Exchange(ScheduledExecutorService timer, Runnable abort) {
        this.timer = timer;
        this.abort = abort;
    }

    /**
     * Records that there is a connection, so the request may be sent from now on.
     *
     * @throws CancellationException if the connection came too late, so that the request must not be sent
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

    /** Starts the time limit of a step; zero means no limit. */
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
        // One timer task for all steps; when it fires it re-arms for the current time limit.
        if (look == null || end - nextLook < 0) {
            lookAt(end, time.toNanos());
        }
    }

    /** Ends the time limit of a step, while the caller works and nothing is awaited from the service. */
    synchronized void rest() {
        due = null;
    }

    /** Ends the exchange and its timer task. */
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
     * Returns the exception to throw for a failure: a {@link ConnectException}, or another one that {@link
     * ConnectionFailure} knows, if no connection was made; a {@link SocketTimeoutException} for a timeout; a {@link
     * ProtocolException} for an answer that is not HTTP.
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
        return connected && isWhatCame(failure) ? new ProtocolException("the answer is not HTTP/1.1") : failure;
    }

    /**
     * Recognises exceptions of HttpClient whose messages quote the answer. The answer may repeat secrets of the
     * request, so these exceptions must not be in a stack trace.
     */
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
