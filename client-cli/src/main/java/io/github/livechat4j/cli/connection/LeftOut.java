package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.output.LeftOutCount;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.UnreadableValue;
import io.github.livechat4j.wire.UnreadableValueListener;
import java.util.List;

/**
 * Counts records and values that were skipped because they could not be parsed, and keeps the first places.
 * Thread-safe.
 */
final class LeftOut implements UnreadableValueListener {

    private static final int MOST_TOLD = 10;

    private final LeftOutCount count = new LeftOutCount(MOST_TOLD, 0, 0);

    private boolean isPaused;

    /** Stops or resumes counting, for calls whose answers are not part of the result. */
    synchronized void pause(boolean paused) {
        isPaused = paused;
    }

    @Override
    public synchronized void onUnreadableValue(Operation operation, UnreadableValue value) {
        if (isPaused) {
            return;
        }
        String place = operation.name() + ": " + value;
        if (value.isRecord()) {
            count.record(place);
        } else {
            count.value(place);
        }
    }

    /**
     * Returns a summary for the end of a command.
     *
     * @param where what became of the skipped values
     * @return lines for people; none if nothing was skipped
     */
    synchronized List<String> summary(String where) {
        return count.summary("of the answers could not be read; " + where);
    }
}
