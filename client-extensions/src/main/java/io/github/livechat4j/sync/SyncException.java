package io.github.livechat4j.sync;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan was not done to its end: a step failed. The cause says why. Whether that step was done may not be known, if the answer was
 * lost; a new plan sees what there is, and does the rest.
 */
public final class SyncException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: it has texts of the account. */
    private final transient @Nullable SyncStep failed;

    /** Not serialised either. */
    private final transient @Nullable List<SyncStep> done;

    SyncException(SyncStep failed, List<SyncStep> done, int steps, RuntimeException cause) {
        super(null, message(failed, done.size(), steps, cause), List.of(), cause);
        this.failed = failed;
        this.done = List.copyOf(done);
    }

    /** Names nothing of the account, as no message does. */
    private static String message(SyncStep failed, int done, int steps, RuntimeException cause) {
        return done + " of " + steps + " steps were done before one to " + failed.action() + " failed: "
                // of others it is not known what they show
                + (cause instanceof LiveChatException
                        ? cause.getMessage()
                        : cause.getClass().getName());
    }

    /**
     * Gives the step that failed.
     *
     * @return the step; empty if the exception was serialised
     */
    public Optional<SyncStep> failed() {
        return Optional.ofNullable(failed);
    }

    /**
     * Gives what had been done.
     *
     * @return the steps before it that write; empty if the exception was serialised
     */
    public List<SyncStep> done() {
        return done == null ? List.of() : done;
    }
}
