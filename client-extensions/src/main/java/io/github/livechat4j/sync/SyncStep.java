package io.github.livechat4j.sync;

import java.util.Objects;

/**
 * One thing, and what a plan does with it. It is meant for people to read: names and texts are shortened, and on one line.
 *
 * @param action what is done
 * @param what the thing: {@code tag "refund" of Pre-sales}
 * @param detail what is different, or why nothing is done; empty if there is nothing to say
 */
public record SyncStep(SyncAction action, String what, String detail) {

    /**
     * Makes a step.
     *
     * @param action what is done
     * @param what the thing
     * @param detail what is different, or why nothing is done; empty if there is nothing to say
     */
    public SyncStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(detail, "detail");
    }

    /** Says all of it in one line. */
    @Override
    public String toString() {
        return "%-6s %s%s".formatted(action, what, detail.isEmpty() ? "" : ": " + detail);
    }
}
