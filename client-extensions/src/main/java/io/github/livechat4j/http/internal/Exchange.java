package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;

/**
 * A request in progress, with the time limit of its current step. A socket timeout restarts with each byte, so a head,
 * a chunk or a gzip block that arrives byte by byte would hold a thread for ever; the time limit here does not restart.
 */
final class Exchange {

    private final TimeoutSweep sweep;
    private final Runnable abort;

    private boolean connected;
    private boolean timedOut;
    private boolean ended;

    /** The end of the current step in the time of the sweep. */
    private long due = TimeoutSweep.NEVER;

    private Duration limit = Duration.ZERO;

    /**
     * Starts an exchange.
     *
     * @param sweep ends the exchange when the time of a step is over
     * @param abort makes the current wait of the exchange fail
     */
    Exchange(TimeoutSweep sweep, Runnable abort) {
        this.sweep = sweep;
        this.abort = abort;
        sweep.add(this);
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
    void await(Duration time) {
        long end = time.isZero() ? TimeoutSweep.NEVER : sweep.now() + time.toNanos();
        synchronized (this) {
            if (ended) {
                return;
            }
            limit = time;
            due = end;
        }
        sweep.limited(end);
    }

    /** Ends the time limit of a step, while the caller works and nothing is awaited from the service. */
    synchronized void rest() {
        due = TimeoutSweep.NEVER;
    }

    /** Ends the exchange and its time limit. */
    void end() {
        synchronized (this) {
            ended = true;
            due = TimeoutSweep.NEVER;
        }
        sweep.remove(this);
    }

    /** Aborts the exchange if the time of its step is over. Otherwise, returns the end of the step. */
    long look() {
        synchronized (this) {
            if (due > sweep.now()) {
                return due;
            }
            timedOut = true;
            ended = true;
            due = TimeoutSweep.NEVER;
        }
        sweep.remove(this);
        try {
            abort.run();
        } catch (RuntimeException e) {
            // the thread must go on: other exchanges need it
        }
        return TimeoutSweep.NEVER;
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
