package io.github.livechat4j.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Counts what was left out since it cannot be read, and keeps the first places. For one thread at a time. */
public final class LeftOutCount {

    private final int mostTold;
    private final List<String> told = new ArrayList<>();
    private long records;
    private long values;

    /**
     * Begins to count.
     *
     * @param mostTold how many places are told
     * @param records how many records were left out before
     * @param values how many values were left out before
     */
    public LeftOutCount(int mostTold, long records, long values) {
        this.mostTold = mostTold;
        this.records = records;
        this.values = values;
    }

    /**
     * Counts a record.
     *
     * @param place where it was and what is wrong with it, without its data
     */
    public void record(String place) {
        records++;
        tell(place);
    }

    /**
     * Counts a value.
     *
     * @param place where it was and what is wrong with it, without the value
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
     * Gives the number of records.
     *
     * @return how many records were left out
     */
    public long records() {
        return records;
    }

    /**
     * Gives the number of values.
     *
     * @return how many values of other records were left out
     */
    public long values() {
        return values;
    }

    /**
     * Sums up, for the end of a command.
     *
     * @param what says what they belong to and what has become of them, behind {@code 1 records and 2 values}
     * @return lines for people; none if nothing was left out
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
