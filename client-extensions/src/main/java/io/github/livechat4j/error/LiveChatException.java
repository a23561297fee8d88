package io.github.livechat4j.error;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that this client throws about a call, apart from arguments that are refused before anything is sent.
 *
 * <p>The message begins with the operation, {@code getAgent (GET /agents/{login}): …}, and ends with the number of attempts if
 * there was more than one. It shows no header of the request, no value of its path or query, and nothing of its body.
 */
public abstract class LiveChatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was called. */
    private final @Nullable Operation operation;

    /** An array, since a list is not always serialisable. */
    private final Attempt[] attempts;

    /**
     * Creates the exception.
     *
     * @param operation what was called, or null if that is not known
     * @param what what went wrong, without any secret; the operation and the number of attempts are added to it
     * @param attempts the attempts that were made, in their order; empty if there was no call
     * @param cause what led to it, if anything did; it is printed with stack traces, so it must not show a secret either
     */
    protected LiveChatException(
            @Nullable Operation operation, String what, List<Attempt> attempts, @Nullable Throwable cause) {
        super(message(operation, what, attempts.size()), cause);
        this.operation = operation;
        this.attempts = attempts.toArray(Attempt[]::new);
    }

    private static String message(@Nullable Operation operation, String what, int attempts) {
        String beginning = operation == null ? "" : operation + ": ";
        String end = attempts > 1 ? ", after " + attempts + " attempts" : "";
        // a service may be quoted in it
        return beginning + VisibleText.line(what) + end;
    }

    /**
     * Says what was called.
     *
     * @return the operation; empty if a codec was used alone
     */
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    /**
     * Says which attempts were made.
     *
     * @return all of them, in their order, unmodifiable; empty if a codec was used alone
     */
    public List<Attempt> attempts() {
        return List.of(attempts);
    }
}
