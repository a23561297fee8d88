package io.github.livechat4j.http;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;

/** Is told of each attempt when it is over. Called on the thread of the call; it should be quick. */
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
}
