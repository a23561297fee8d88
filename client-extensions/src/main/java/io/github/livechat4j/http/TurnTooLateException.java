package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/** Thrown by a {@link Pacer} whose next turn comes after the time limit. Nothing was sent. */
public final class TurnTooLateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The time until the turn. */
    private final Duration turnIn;

    /**
     * Creates the exception.
     *
     * @param turnIn the time until the turn
     */
    public TurnTooLateException(Duration turnIn) {
        super("the next turn is in " + Objects.requireNonNull(turnIn, "turnIn").toMillis() + " ms, which is too late");
        this.turnIn = turnIn;
    }

    /**
     * Returns the time until the turn, as estimated when the pacer refused.
     *
     * @return a positive duration, longer than the call would have waited
     */
    public Duration turnIn() {
        return turnIn;
    }
}
