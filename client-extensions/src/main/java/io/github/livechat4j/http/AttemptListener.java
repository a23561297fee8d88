package io.github.livechat4j.http;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.listening.internal.Listeners;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Is told of each attempt when it is over, and of each call. Called on the thread of the call; it should be quick. What it throws is logged, at
 * {@code WARN}, and changes nothing for the call.
 */
@FunctionalInterface
public interface AttemptListener {

    /** Hears nothing. */
    AttemptListener NONE = (operation, attempt) -> {};

    /**
     * Hears of an attempt.
     *
     * @param operation what was called
     * @param attempt how it went
     */
    void onAttempt(Operation operation, Attempt attempt);

    /**
     * Hears of a call that is over, with all its attempts. Does nothing unless it is overridden.
     *
     * @param operation what was called
     * @param took how long it took: the attempts, the waits before them, and the reading of the answer
     * @param failure what the call throws, or null if it succeeded
     */
    default void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {}

    /**
     * Has another listener hear the same, after this one and whatever this one throws.
     *
     * @param next hears it too
     * @return a listener that tells both
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
