package io.github.livechat4j.warehouse.replication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Some days of a pass.
 *
 * @param from the first day; null for no limit
 * @param to the last day; null for an open end
 * @param records the number of records that the service counted when the pass was planned
 * @param cursor the position behind the last written record; empty at the beginning
 * @param isDone whether all records are written
 */
record PassSlice(@Nullable LocalDate from, @Nullable LocalDate to, long records, String cursor, boolean isDone) {

    private static final String FIELDS = " ";
    private static final String NONE = "-";
    private static final String DONE = "done";
    private static final int COUNT = 4;

    static PassSlice begun(@Nullable LocalDate from, @Nullable LocalDate to, long records) {
        return new PassSlice(from, to, records, "", false);
    }

    PassSlice at(String newCursor, boolean isNowDone) {
        return new PassSlice(from, to, records, newCursor, isNowDone);
    }

    String text() {
        String standing = isDone ? DONE : cursor.isEmpty() ? NONE : cursor;
        return String.join(FIELDS, text(from), text(to), Long.toString(records), standing);
    }

    static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    static @Nullable LocalDate day(String text) {
        return text.equals(NONE) ? null : LocalDate.parse(text);
    }

    /**
     * Parses a slice.
     *
     * @throws IllegalArgumentException if it is none
     */
    static PassSlice parse(String text) {
        String[] fields = text.split(FIELDS, -1);
        if (fields.length != COUNT) {
            throw new IllegalArgumentException("no slice");
        }
        try {
            String standing = fields[COUNT - 1];
            boolean isDone = standing.equals(DONE);
            return new PassSlice(
                    day(fields[0]),
                    day(fields[1]),
                    Long.parseLong(fields[2]),
                    isDone || standing.equals(NONE) ? "" : standing,
                    isDone);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("no slice", e);
        }
    }
}
