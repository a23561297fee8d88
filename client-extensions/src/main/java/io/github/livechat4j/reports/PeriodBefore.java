package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Computes the period to compare another with: the one right before it. */
final class PeriodBefore {

    private PeriodBefore() {}

    /**
     * Returns the same number of months before, if the period consists of whole months; else the same number of days
     * before.
     */
    static ReportQuery of(ReportQuery query) {
        LocalDate from = query.from().orElseThrow(() -> missing("from"));
        LocalDate to = query.to().orElseThrow(() -> missing("to"));
        LocalDate dayBefore = from.minusDays(1);
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return query.withPeriod(from.minusMonths(months), dayBefore);
        }
        return query.withPeriod(dayBefore.minusDays(ChronoUnit.DAYS.between(from, to)), dayBefore);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("query must have a " + name
                + " to be compared with the period before, but it has none; allowed is any day");
    }
}
