package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/** Says that a {@link Pacer} has no turn for a call in the time that the call has. Nothing was sent. */
public final class TurnTooLateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How long it would have been to the turn. */
    private final Duration turnIn;

    /**
     * Creates the exception.
     *
     * @param turnIn how long it would have been to the turn
     */
    public TurnTooLateException(Duration turnIn) {
        super("the next turn is in " + Objects.requireNonNull(turnIn, "turnIn").toMillis() + " ms, which is too late");
        this.turnIn = turnIn;
    }

    /**
     * Tells how long it would have been to the turn, as things stood.
     *
     * @return positive, and longer than the call would have waited
     */
    public Duration turnIn() {
        return turnIn;
    }
}
