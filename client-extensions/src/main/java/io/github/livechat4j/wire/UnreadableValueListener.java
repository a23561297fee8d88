package io.github.livechat4j.wire;

import io.github.livechat4j.error.Operation;

/**
 * Hears of what could not be read in an answer and was left out. Called on the thread that made the call, and by several at a time. What it
 * throws is logged, at {@code WARN}, and changes nothing for the call.
 */
@FunctionalInterface
public interface UnreadableValueListener {

    /** Does nothing. */
    UnreadableValueListener NONE = (operation, value) -> {};

    /**
     * Called once for each such value, after the answer was read.
     *
     * @param operation the operation whose answer it was in
     * @param value where it was, what is wrong with it, and its JSON
     */
    void onUnreadableValue(Operation operation, UnreadableValue value);
}
