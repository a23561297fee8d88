package io.github.livechat4j.sync;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a step of a plan failed; the cause says why. If the answer was lost, the failed step may still have been
 * carried out. A new plan compares the accounts again and contains the remaining steps.
 */
public final class SyncException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Not serialised, since it contains texts of the account. */
    private final transient @Nullable SyncStep failed;

    /** Not serialised, since it contains texts of the account. */
    private final transient @Nullable List<SyncStep> done;

    SyncException(SyncStep failed, List<SyncStep> done, int steps, RuntimeException cause) {
        super(null, message(failed, done.size(), steps, cause), List.of(), cause);
        this.failed = failed;
        this.done = List.copyOf(done);
    }

    /** Contains no data of the account, like every message. */
    private static String message(SyncStep failed, int done, int steps, RuntimeException cause) {
        return done + " of " + steps + " steps were done before one to " + failed.action() + " failed: "
                // messages of other exceptions may show anything
                + (cause instanceof LiveChatException
                        ? cause.getMessage()
                        : cause.getClass().getName());
    }

    /**
     * Returns the step that failed.
     *
     * @return the step; empty if the exception was serialised
     */
    public Optional<SyncStep> failed() {
        return Optional.ofNullable(failed);
    }

    /**
     * Returns the steps that were carried out.
     *
     * @return the writing steps before the failed one; empty if the exception was serialised
     */
    public List<SyncStep> done() {
        return done == null ? List.of() : done;
    }
}
