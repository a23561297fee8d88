package io.github.livechat4j.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from the first of them; null for the beginning of time
 * @param to the last of them; null for whatever day it is
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

    /** Whether a day is later than all of these. */
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
