package io.github.livechat4j.sync;

import java.util.Objects;

/**
 * One step of a plan: an item and the action on it. It is meant for display: names and texts are shortened to one line.
 *
 * @param action the action
 * @param what the item: {@code tag "refund" of Pre-sales}
 * @param detail the difference, or the reason why nothing is done; may be empty
 */
public record SyncStep(SyncAction action, String what, String detail) {

    /**
     * Creates a step.
     *
     * @param action the action
     * @param what the item
     * @param detail the difference, or the reason why nothing is done; may be empty
     */
    public SyncStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(detail, "detail");
    }

    /** Shows the step on one line. */
    @Override
    public String toString() {
        return "%-6s %s%s".formatted(action, what, detail.isEmpty() ? "" : ": " + detail);
    }
}
