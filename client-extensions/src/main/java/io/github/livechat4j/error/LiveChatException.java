package io.github.livechat4j.error;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base class of all exceptions that a call throws, apart from those for invalid arguments, which are thrown before
 * anything is sent.
 *
 * <p>The message begins with the operation, {@code getAgent (GET /agents/{login}): …}, and ends with the number of
 * attempts if there was more than one. It contains no header of the request, no value of its path or query, and no
 * content of its body.
 */
public abstract class LiveChatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The called operation. */
    private final @Nullable Operation operation;

    /** An array, since a list is not always serialisable. */
    private final Attempt[] attempts;

    /**
     * Creates the exception.
     *
     * @param operation the called operation, or null if unknown
     * @param what a description of the failure, without any secret; operation and number of attempts are added to it
     * @param attempts the attempts, in order; empty if there was no call
     * @param cause the cause, or null; stack traces print it, so it must not show a secret either
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
        // the text may quote the service
        return beginning + VisibleText.line(what) + end;
    }

    /**
     * Returns the called operation.
     *
     * @return the operation; empty if a codec was used alone
     */
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    /**
     * Returns the attempts of the call.
     *
     * @return the attempts in order, unmodifiable; empty if a codec was used alone
     */
    public List<Attempt> attempts() {
        return List.of(attempts);
    }
}
