package io.github.livechat4j.http;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.listening.internal.Listeners;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A listener for finished attempts and calls. It is called on the thread of the call and should return quickly. Its
 * exceptions are logged at {@code WARN} and do not affect the call.
 */
@FunctionalInterface
public interface AttemptListener {

    /** A listener that does nothing. */
    AttemptListener NONE = (operation, attempt) -> {};

    /**
     * Called after each attempt.
     *
     * @param operation the called operation
     * @param attempt the attempt with its result
     */
    void onAttempt(Operation operation, Attempt attempt);

    /**
     * Called after each call. The default does nothing.
     *
     * @param operation the called operation
     * @param took the duration of the call: the attempts, the waits before them, and the reading of the answer
     * @param failure the exception that the call throws, or null if it succeeded
     */
    default void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {}

    /**
     * Combines this listener with another, which is called after this one, even if this one throws.
     *
     * @param next the second listener
     * @return a listener that calls both
     */
    default AttemptListener andThen(AttemptListener next) {
        Objects.requireNonNull(next, "next");
        AttemptListener first = this;
        return new AttemptListener() {
            @Override
            public void onAttempt(Operation operation, Attempt attempt) {
                Listeners.tell(first, () -> first.onAttempt(operation, attempt));
                next.onAttempt(operation, attempt);
            }

            @Override
            public void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {
                Listeners.tell(first, () -> first.onCall(operation, took, failure));
                next.onCall(operation, took, failure);
            }
        };
    }
}
