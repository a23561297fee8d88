package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.reports.Bucket;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.ReportQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A period and the period that it is compared with. Hours and days stand beside those of a distance of whole weeks, so
 * that the days of the week are the same; months stand beside months.
 *
 * @param current the period of the report
 * @param other the period beside it
 * @param today today in the time zone of the report
 */
record ComparedPeriod(PeriodWords.Days current, PeriodWords.Days other, LocalDate today) {

    private static final int WEEK = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    /** {@code --compare previous}. */
    static final Wanted PREVIOUS = new Wanted((current, today) -> before(current));

    /**
     * The value of {@code --compare}.
     *
     * @param resolve makes the other period of the period of the report and today
     */
    record Wanted(BiFunction<PeriodWords.Days, LocalDate, PeriodWords.Days> resolve) {

        ComparedPeriod with(LocalDate first, LocalDate last, LocalDate today) {
            PeriodWords.Days current = new PeriodWords.Days(first, last);
            PeriodWords.Days other = resolve.apply(current, today);
            if (other.first().isAfter(other.last())) {
                throw Failure.of(
                                ExitCode.USAGE,
                                "--compare must be FROM..TO, but " + other.first() + " is after " + other.last())
                        .advise("swap them");
            }
            if (other.first().isAfter(today)) {
                throw Failure.of(
                                ExitCode.USAGE,
                                "the period of --compare is in the future: it begins on " + other.first())
                        .advise("name a period that has begun");
            }
            return new ComparedPeriod(current, other, today);
        }
    }

    /** Parses {@code previous}, {@code year}, {@code FROM..TO}, or a period such as {@code 2025-W14}. */
    static final class Converter implements ITypeConverter<Wanted> {

        Converter() {}

        @Override
        public Wanted convert(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            if (word.equals("previous")) {
                return PREVIOUS;
            }
            if (word.equals("year")) {
                return new Wanted((current, today) -> yearBefore(current));
            }
            int dots = text.indexOf("..");
            Optional<PeriodWords> first = PeriodWords.of(dots < 0 ? text : text.substring(0, dots));
            Optional<PeriodWords> last = dots < 0 ? first : PeriodWords.of(text.substring(dots + 2));
            if (first.isEmpty() || last.isEmpty()) {
                throw new TypeConversionException("'" + text
                        + "' is nothing to compare with; write previous, year, FROM..TO as in 2025-03-01..2025-03-31, or a"
                        + " period such as 2025-W14");
            }
            return new Wanted((current, today) -> new PeriodWords.Days(
                    first.get().resolve().apply(today).first(),
                    last.get().resolve().apply(today).last()));
        }
    }

    private static PeriodWords.Days before(PeriodWords.Days current) {
        if (isOfMonths(current)) {
            long months =
                    ChronoUnit.MONTHS.between(current.first(), current.last().plusDays(1));
            return new PeriodWords.Days(
                    current.first().minusMonths(months), current.first().minusDays(1));
        }
        return weeksBefore(current, -Math.floorDiv(-days(current), WEEK));
    }

    private static PeriodWords.Days yearBefore(PeriodWords.Days current) {
        return isOfMonths(current)
                ? new PeriodWords.Days(
                        current.first().minusYears(1),
                        YearMonth.from(current.last()).minusYears(1).atEndOfMonth())
                : weeksBefore(current, WEEKS_OF_A_YEAR);
    }

    private static PeriodWords.Days weeksBefore(PeriodWords.Days current, int weeks) {
        return new PeriodWords.Days(
                current.first().minusWeeks(weeks), current.last().minusWeeks(weeks));
    }

    private static boolean isOfMonths(PeriodWords.Days period) {
        return period.first().getDayOfMonth() == 1
                && period.last().equals(YearMonth.from(period.last()).atEndOfMonth());
    }

    private static int days(PeriodWords.Days period) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.first(), period.last()) + 1);
    }

    ReportQuery otherQuery(ReportQuery query) {
        return query.withPeriod(other.first(), other.last());
    }

    /** Returns the number of days of the period. */
    int days() {
        return days(current);
    }

    /** Returns the number of days of the other period. */
    int otherDays() {
        return days(other);
    }

    /** Returns whether both periods are over, and have as many days or are as many whole months. */
    boolean isAlike() {
        boolean areMonths = isOfMonths(current)
                && isOfMonths(other)
                && ChronoUnit.MONTHS.between(current.first(), current.last().plusDays(1))
                        == ChronoUnit.MONTHS.between(other.first(), other.last().plusDays(1));
        return current.last().isBefore(today) && other.last().isBefore(today) && (areMonths || days() == otherDays());
    }

    /**
     * Returns the distance of hours, days and weeks that stand side by side: as many whole weeks as are nearest to the
     * distance of both periods; if these have no day in common then, the distance of the first days.
     */
    long distance() {
        long distance = ChronoUnit.DAYS.between(other.first(), current.first());
        long weeks = WEEK * Math.round(distance / (double) WEEK);
        boolean meet = !other.first().plusDays(weeks).isAfter(current.last())
                && !other.last().plusDays(weeks).isBefore(current.first());
        return weeks != 0 && meet ? weeks : distance;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(YearMonth.from(other.first()), YearMonth.from(current.first()));
    }

    /** Returns the place of a bucket of the other period: the beginning of the bucket that it stands beside. */
    LocalDateTime place(Bucket bucket) {
        LocalDateTime moved = bucket.granularity() == Granularity.MONTH
                ? bucket.start().withDayOfMonth(1).plusMonths(months())
                : bucket.start().plusDays(distance());
        return Bucket.around(moved, bucket.granularity()).start();
    }

    /** Returns whether a bucket was over when today began. */
    boolean isOver(Bucket bucket) {
        return !bucket.end().isAfter(today.atStartOfDay());
    }

    /** Returns whether the figures of two buckets can be compared. */
    boolean isAlike(Bucket one, Bucket beside) {
        if (!isOver(one) || !isOver(beside) || one.granularity() != beside.granularity()) {
            return false;
        }
        return switch (one.granularity()) {
            case HOUR, DAY -> true;
            case WEEK ->
                one.start().equals(beside.start().plusDays(distance()))
                        && one.end().equals(beside.end().plusDays(distance()));
            case MONTH ->
                (!one.isPartial() && !beside.isPartial())
                        || (one.start().getDayOfMonth() == beside.start().getDayOfMonth() && days(one) == days(beside));
        };
    }

    /** Returns the number of days of a bucket; 1 for an hour. */
    static long days(Bucket bucket) {
        return Math.max(1, ChronoUnit.DAYS.between(bucket.start(), bucket.end()));
    }

    /** Returns both periods and the rule by which their parts stand side by side, in words. */
    String words(Granularity granularity) {
        String with = "Compared with " + TimeText.days(other.first(), other.last()) + ". ";
        long weeks = Math.abs(distance() / WEEK);
        String side = distance() < 0 ? " later" : " before";
        String day = granularity == Granularity.HOUR ? "hour" : "day";
        return with
                + switch (granularity) {
                    case MONTH ->
                        "Beside each month is that of " + counted(Math.abs(months()), "month")
                                + (months() < 0 ? " later." : " before.");
                    case WEEK -> "Beside each week is that of " + counted(weeks, "week") + side + ".";
                    case HOUR, DAY ->
                        distance() % WEEK == 0
                                ? "Beside each " + day + " is that of " + counted(weeks, "week") + side
                                        + ", the same day of the week."
                                : "Beside each " + day + " is that of " + counted(Math.abs(distance()), "day") + side
                                        + ", another day of the week.";
                };
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
