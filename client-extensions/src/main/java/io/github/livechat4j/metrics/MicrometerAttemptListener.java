package io.github.livechat4j.metrics;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.http.AttemptListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A listener that records attempts and calls as Micrometer timers: {@code LiveChat.builder().attemptListener(new
 * MicrometerAttemptListener(registry))}. It requires {@code io.micrometer:micrometer-core}.
 *
 * <table>
 * <caption>Timers and their tags</caption>
 * <tr><th>timer</th><th>tags</th></tr>
 * <tr><td>{@value #ATTEMPTS}</td><td>{@code operation} ({@code listChats}), {@code status} ({@code 200}, or {@code
 * none} without an answer), {@code outcome}, {@code attempt} ({@code 1} for the first, {@code 2} for the first
 * retry)</td></tr>
 * <tr><td>{@value #CALLS}</td><td>{@code operation}, {@code outcome}, {@code error} (the exception, {@code
 * NotFoundException}, or {@code none})</td></tr>
 * </table>
 *
 * <p>{@code outcome} is {@code SUCCESS}, {@code INFORMATIONAL}, {@code REDIRECTION}, {@code CLIENT_ERROR} or {@code
 * SERVER_ERROR} by the status, {@code IO_ERROR} without a complete answer, {@code CANCELLED}, or {@code UNKNOWN}. Calls
 * can also have {@code DECODING_ERROR} for a successful answer that cannot be decoded, and {@code DEADLINE_EXCEEDED}.
 * No tag contains a value of a path, a query or a header, a login or an address.
 */
public final class MicrometerAttemptListener implements AttemptListener {

    /** The name of the timer of attempts, which run from sending the request to the end of the answer. */
    public static final String ATTEMPTS = "livechat.client.attempts";

    /**
     * The name of the timer of calls, which include all attempts, the waits between them, and the reading of the
     * answer.
     */
    public static final String CALLS = "livechat.client.calls";

    private static final String NONE = "none";
    private static final String CANCELLED = "CANCELLED";

    private final MeterRegistry registry;

    /**
     * Creates a listener that records into a registry.
     *
     * @param registry holds the timers
     * @throws NullPointerException if the registry is null
     */
    @SuppressWarnings("exports") // users of a registry already require the module of Micrometer
    public MicrometerAttemptListener(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public void onAttempt(Operation operation, Attempt attempt) {
        Integer status = attempt.status();
        registry.timer(
                        ATTEMPTS,
                        "operation",
                        operation.name(),
                        "status",
                        status == null ? NONE : status.toString(),
                        "outcome",
                        outcome(attempt),
                        "attempt",
                        Integer.toString(attempt.number()))
                .record(attempt.took());
    }

    @Override
    public void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {
        registry.timer(CALLS, "operation", operation.name(), "outcome", outcome(failure), "error", error(failure))
                .record(took);
    }

    private static String outcome(Attempt attempt) {
        if (attempt.failure() != null) {
            return attempt.failure().equals(CancellationException.class.getSimpleName()) ? CANCELLED : "IO_ERROR";
        }
        Integer status = attempt.status();
        return status == null ? "IO_ERROR" : outcome(status);
    }

    private static String outcome(@Nullable RuntimeException failure) {
        if (failure == null) {
            return "SUCCESS";
        }
        if (failure instanceof StatusException answered) {
            return outcome(answered.status());
        }
        if (failure instanceof ConnectionException) {
            return "IO_ERROR";
        }
        if (failure instanceof DeadlineExceededException) {
            return "DEADLINE_EXCEEDED";
        }
        if (failure instanceof DecodingException) {
            return "DECODING_ERROR";
        }
        return failure instanceof CancellationException ? CANCELLED : "UNKNOWN";
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }

    /** Exceptions of other classes share one tag value: their number is unbounded. */
    private static String error(@Nullable RuntimeException failure) {
        if (failure == null) {
            return NONE;
        }
        return failure instanceof LiveChatException || failure instanceof CancellationException
                ? failure.getClass().getSimpleName()
                : "other";
    }
}
