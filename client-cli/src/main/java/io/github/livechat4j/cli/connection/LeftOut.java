package io.github.livechat4j.cli.connection;

import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.UnreadableValue;
import io.github.livechat4j.wire.UnreadableValueListener;
import java.util.ArrayList;
import java.util.List;

/** Counts what was left out of answers since it cannot be read, and keeps the first places. Called by several threads at a time. */
final class LeftOut implements UnreadableValueListener {

    private static final int MOST_TOLD = 10;

    private final List<String> told = new ArrayList<>();
    private long records;
    private long values;

    @Override
    public synchronized void onUnreadableValue(Operation operation, UnreadableValue value) {
        if (value.isRecord()) {
            records++;
        } else {
            values++;
        }
        if (told.size() < MOST_TOLD) {
            told.add(operation.name() + ": " + value);
        }
    }

    /**
     * Sums up, for the end of a command.
     *
     * @param where what has become of it
     * @return lines for people; none if all could be read
     */
    synchronized List<String> summary(String where) {
        List<String> lines = new ArrayList<>();
        if (records + values > 0) {
            lines.add(records + " records and " + values + " values of the answers could not be read; " + where);
            told.forEach(place -> lines.add("  " + place));
            if (records + values > told.size()) {
                lines.add("  and " + (records + values - told.size()) + " more");
            }
        }
        return lines;
    }
}
