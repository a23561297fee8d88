package io.github.livechat4j.error;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call did not finish by its deadline, which covers all attempts, the waits between them and the reading
 * of the answer.
 *
 * <p>If any attempt was made, the service may have carried out the request.
 */
public final class DeadlineExceededException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The time limit of the call. */
    private final Duration deadline;

    /**
     * Creates the exception.
     *
     * @param operation the called operation, or null if unknown
     * @param deadline the time limit of the whole call
     * @param attempts the attempts, in order, including the interrupted one
     * @param cause the exception of the interrupted attempt, or null if it threw none; it must not show a secret
     */
    public DeadlineExceededException(
            @Nullable Operation operation, Duration deadline, List<Attempt> attempts, @Nullable Throwable cause) {
        super(
                operation,
                "not finished within " + Seconds.of(Objects.requireNonNull(deadline, "deadline")),
                attempts,
                cause);
        this.deadline = deadline;
    }

    /**
     * Returns the time limit of the call.
     *
     * @return the limit, counted from the start of the call
     */
    public Duration deadline() {
        return deadline;
    }
}
