package io.github.livechat4j.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure of a call, for {@link LiveChatSandbox#fail}. Immutable.
 *
 * <p>The operation is not carried out if the fault is a status, a reset, an empty answer or garbage. It is carried out
 * if the fault is a delay, a drip, half an answer or a lost answer.
 */
public final class Fault {

    private static final int LEAST_STATUS = 300;
    private static final int MOST_STATUS = 599;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    /** In place of a status: the operation is carried out, but no status is sent. */
    private static final int LOST = -1;

    /** The way in which the connection breaks. */
    enum Break {
        RESET,
        EMPTY,
        GARBAGE,
        HALF
    }

    private final String name;
    private final int status;
    private final @Nullable String contentType;
    private final String body;
    private final @Nullable String retryAfter;
    private final @Nullable Break broken;
    private final Duration delay;
    private final Duration drip;

    private Fault(
            String name,
            int status,
            @Nullable String contentType,
            String body,
            @Nullable String retryAfter,
            @Nullable Break broken,
            Duration delay,
            Duration drip) {
        this.name = name;
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.retryAfter = retryAfter;
        this.broken = broken;
        this.delay = delay;
        this.drip = drip;
    }

    /**
     * Answers with a status and an error body in the form in which the service sends it for that status.
     *
     * @param status the HTTP status, from 300 to 599
     * @return the fault
     * @throws IllegalArgumentException for another status
     */
    public static Fault status(int status) {
        return new Fault("status " + checked(status), status, null, "", null, null, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Answers with a status and a body.
     *
     * @param status the HTTP status, from 300 to 599
     * @param contentType the media type, such as {@code text/html}
     * @param body any text
     * @return the fault
     * @throws IllegalArgumentException for another status
     */
    public static Fault status(int status, String contentType, String body) {
        return new Fault(
                "status " + checked(status), status, contentType, body, null, null, Duration.ZERO, Duration.ZERO);
    }

    private static int checked(int status) {
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw new IllegalArgumentException("status must be from 300 to 599, was " + status);
        }
        return status;
    }

    /**
     * Answers 429 with the header {@code Retry-After}.
     *
     * @param wait the time to wait, sent as whole seconds, rounded up
     * @return the fault
     */
    public static Fault rateLimited(Duration wait) {
        return status(TOO_MANY_REQUESTS)
                .retryAfter(Long.toString(wait.plusNanos(NANOS_OF_A_SECOND - 1).toSeconds()));
    }

    /**
     * Adds the header {@code Retry-After}.
     *
     * @param value seconds or an HTTP date; any other text is sent as it is
     * @return this fault with the header
     * @throws IllegalStateException if this fault answers no status
     */
    public Fault retryAfter(String value) {
        if (status <= 0) {
            throw new IllegalStateException("retryAfter goes with a status, not with " + name);
        }
        return new Fault(name, status, contentType, body, value, broken, delay, drip);
    }

    /**
     * Answers 200 with an HTML page, like the login page of a proxy.
     *
     * @return the fault
     */
    public static Fault html() {
        return new Fault(
                "HTML",
                200,
                "text/html",
                "<html><body>Please log in to the network.</body></html>",
                null,
                null,
                Duration.ZERO,
                Duration.ZERO);
    }

    /**
     * Resets the connection before the operation is carried out.
     *
     * @return the fault
     */
    public static Fault connectionReset() {
        return broken("connection reset", Break.RESET);
    }

    /**
     * Closes the connection without a response, before the operation is carried out.
     *
     * @return the fault
     */
    public static Fault emptyAnswer() {
        return broken("empty answer", Break.EMPTY);
    }

    /**
     * Sends bytes that are not HTTP, before the operation is carried out.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return broken("garbage", Break.GARBAGE);
    }

    /**
     * Carries out the operation, sends the head of the response and half of the body, and closes the connection.
     *
     * @return the fault
     */
    public static Fault halfAnswer() {
        return broken("half an answer", Break.HALF);
    }

    private static Fault broken(String name, Break how) {
        return new Fault(name, 0, null, "", null, how, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Carries out the operation and resets the connection instead of answering, so the caller cannot know that it was
     * carried out. Use it to test whether a request is sent twice.
     *
     * @return the fault
     */
    public static Fault lostAnswer() {
        return new Fault("lost answer", LOST, null, "", null, Break.RESET, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Answers as usual after a delay.
     *
     * @param time the delay, positive
     * @return the fault
     * @throws IllegalArgumentException if it is not positive
     */
    public static Fault delay(Duration time) {
        return new Fault("delay", 0, null, "", null, null, ArgumentRange.positive("time", time), Duration.ZERO);
    }

    /**
     * Answers as usual, but sends the body slowly in small pieces.
     *
     * @param time the duration of sending the body, positive
     * @return the fault
     * @throws IllegalArgumentException if it is not positive
     */
    public static Fault drip(Duration time) {
        return new Fault("drip", 0, null, "", null, null, Duration.ZERO, ArgumentRange.positive("time", time));
    }

    /** Returns the response that replaces the usual one; empty if the operation is carried out. */
    Optional<Answer> instead() {
        if (status > 0) {
            List<Answer.Header> headers = new ArrayList<>();
            if (retryAfter != null) {
                headers.add(new Answer.Header("Retry-After", retryAfter));
            }
            return Optional.of(
                    contentType == null
                            ? Answer.error(status, List.of("The sandbox was told to answer " + status))
                                    .with(headers)
                            : Answer.text(status, contentType, body).with(headers));
        }
        boolean isCarriedOut = status == LOST || broken == null || broken == Break.HALF;
        return isCarriedOut ? Optional.empty() : Optional.of(Answer.text(500, "text/plain", ""));
    }

    Optional<Break> broken() {
        return Optional.ofNullable(broken);
    }

    Duration delay() {
        return delay;
    }

    Duration drip() {
        return drip;
    }

    @Override
    public String toString() {
        return "Fault[" + name + "]";
    }
}
