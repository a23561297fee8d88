package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The period that another one is compared with. */
final class PeriodBefore {

    private PeriodBefore() {}

    /** As many whole months before whole months; else as many days before. */
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
