package io.github.livechat4j.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days.
 *
 * @param from the first day; null for no limit
 * @param to the last day; null for the current day
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isEmpty() {
        return from != null && to != null && from.isAfter(to);
    }

    Days notBefore(LocalDate day) {
        return from != null && !from.isBefore(day) ? this : new Days(day, to);
    }

    Days notAfter(LocalDate day) {
        return to != null && !to.isAfter(day) ? this : new Days(from, day);
    }

    /** Returns whether a day is later than all of these. */
    boolean isOver(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    @Override
    public String toString() {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return (from == null ? "the beginning" : from) + " to " + (to == null ? "today" : to);
    }
}
