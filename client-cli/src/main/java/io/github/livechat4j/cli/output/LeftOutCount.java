package io.github.livechat4j.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts records and values that were skipped because they could not be parsed, and keeps the first places. Not
 * thread-safe.
 */
public final class LeftOutCount {

    private final int mostTold;
    private final List<String> told = new ArrayList<>();
    private long records;
    private long values;

    /**
     * Starts counting.
     *
     * @param mostTold the greatest number of places to keep
     * @param records the number of records skipped earlier
     * @param values the number of values skipped earlier
     */
    public LeftOutCount(int mostTold, long records, long values) {
        this.mostTold = mostTold;
        this.records = records;
        this.values = values;
    }

    /**
     * Counts a record.
     *
     * @param place where the record was and what is wrong with it, without its data
     */
    public void record(String place) {
        records++;
        tell(place);
    }

    /**
     * Counts a value.
     *
     * @param place where the value was and what is wrong with it, without the value
     */
    public void value(String place) {
        values++;
        tell(place);
    }

    private void tell(String place) {
        if (told.size() < mostTold) {
            told.add(place);
        }
    }

    /**
     * Returns the number of records.
     *
     * @return the number of skipped records
     */
    public long records() {
        return records;
    }

    /**
     * Returns the number of values.
     *
     * @return the number of skipped values within other records
     */
    public long values() {
        return values;
    }

    /**
     * Returns a summary for the end of a command.
     *
     * @param what the rest of the sentence that begins {@code 1 records and 2 values}: where they are from and what
     *     became of them
     * @return lines for people; none if nothing was skipped
     */
    public List<String> summary(String what) {
        List<String> lines = new ArrayList<>();
        if (records + values > 0) {
            lines.add(records + " records and " + values + " values " + what);
            told.forEach(place -> lines.add("  " + place));
            if (records + values > told.size()) {
                lines.add("  and " + (records + values - told.size()) + " more");
            }
        }
        return lines;
    }
}
