package io.github.livechat4j.error;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call was not over in the time that it had for all its attempts, the waits between them and the reading of the answer.
 *
 * <p>If any attempt was made, the service may have done what it was asked.
 */
public final class DeadlineExceededException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The time that the call had. */
    private final Duration deadline;

    /**
     * Creates the exception.
     *
     * @param operation what was called, or null if that is not known
     * @param deadline the time that the call had in all
     * @param attempts the attempts that were made, in their order, with the one that was cut off
     * @param cause what the last attempt threw when it was cut off, or null if it threw nothing; it must not show a secret
     */
    public DeadlineExceededException(
            @Nullable Operation operation, Duration deadline, List<Attempt> attempts, @Nullable Throwable cause) {
        super(
                operation,
                "not over within " + Seconds.of(Objects.requireNonNull(deadline, "deadline")),
                attempts,
                cause);
        this.deadline = deadline;
    }

    /**
     * Says how long the call may have taken.
     *
     * @return the time for the call in all, from its start
     */
    public Duration deadline() {
        return deadline;
    }
}
