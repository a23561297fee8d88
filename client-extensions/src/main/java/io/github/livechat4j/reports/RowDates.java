package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first and the last date of the row of a month; empty if the row does not have them. */
record RowDates(Optional<LocalDate> begin, Optional<LocalDate> end) {

    static final RowDates NONE = of(null, null);

    static RowDates of(@Nullable LocalDate begin, @Nullable LocalDate end) {
        return new RowDates(Optional.ofNullable(begin), Optional.ofNullable(end));
    }
}
