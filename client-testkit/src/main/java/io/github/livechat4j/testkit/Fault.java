package io.github.livechat4j.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a call, for {@link LiveChatSandbox#fail}. Immutable.
 *
 * <p>With a status, a reset, an empty answer or garbage nothing is done; with a delay, a drip, half an answer or a lost answer
 * the operation is carried out all the same.
 */
public final class Fault {

    private static final int LEAST_STATUS = 300;
    private static final int MOST_STATUS = 599;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    /** No status is answered, but the operation is carried out. */
    private static final int LOST = -1;

    /** How the connection goes wrong. */
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
     * Answers with a status, and with an error in the form in which the service has it for that status.
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
     * Answers 429 and how long to wait.
     *
     * @param wait sent in {@code Retry-After} as whole seconds, rounded up
     * @return the fault
     */
    public static Fault rateLimited(Duration wait) {
        return status(TOO_MANY_REQUESTS)
                .retryAfter(Long.toString(wait.plusNanos(NANOS_OF_A_SECOND - 1).toSeconds()));
    }

    /**
     * Adds the header {@code Retry-After}.
     *
     * @param value seconds or an HTTP date, or anything else for a test
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
     * Answers 200 with a page of HTML, as a proxy does that wants somebody to log in.
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
     * Resets the connection before anything is done.
     *
     * @return the fault
     */
    public static Fault connectionReset() {
        return broken("connection reset", Break.RESET);
    }

    /**
     * Closes the connection without an answer, before anything is done.
     *
     * @return the fault
     */
    public static Fault emptyAnswer() {
        return broken("empty answer", Break.EMPTY);
    }

    /**
     * Sends bytes that are no HTTP, before anything is done.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return broken("garbage", Break.GARBAGE);
    }

    /**
     * Sends a head of an answer and then breaks off.
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
     * Carries out the operation, and resets the connection in place of the answer: the caller cannot know that it was done. The
     * fault to try whether something is sent twice.
     *
     * @return the fault
     */
    public static Fault lostAnswer() {
        return new Fault("lost answer", LOST, null, "", null, Break.RESET, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Answers as usual, but late.
     *
     * @param time how late, positive
     * @return the fault
     * @throws IllegalArgumentException if it is not positive
     */
    public static Fault delay(Duration time) {
        return new Fault("delay", 0, null, "", null, null, positive("time", time), Duration.ZERO);
    }

    /**
     * Answers as usual, but the body comes in small pieces.
     *
     * @param time how long the body takes, positive
     * @return the fault
     * @throws IllegalArgumentException if it is not positive
     */
    public static Fault drip(Duration time) {
        return new Fault("drip", 0, null, "", null, null, Duration.ZERO, positive("time", time));
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, was " + duration);
        }
        return duration;
    }

    /** The answer in place of the usual one: empty if the operation is carried out first. */
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
