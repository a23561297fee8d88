package io.github.livechat4j.wire;

import io.github.livechat4j.error.Operation;

/**
 * A listener for values in answers that could not be decoded and were skipped. It is called on the thread of the call,
 * possibly concurrently. Its exceptions are logged at {@code WARN} and do not affect the call.
 */
@FunctionalInterface
public interface UnreadableValueListener {

    /** A listener that does nothing. */
    UnreadableValueListener NONE = (operation, value) -> {};

    /**
     * Called once for each skipped value, after the answer was decoded.
     *
     * @param operation the operation of the answer
     * @param value the skipped value, with its path, its fault and its JSON
     */
    void onUnreadableValue(Operation operation, UnreadableValue value);
}
