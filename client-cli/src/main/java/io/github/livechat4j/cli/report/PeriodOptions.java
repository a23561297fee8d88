package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with the period of a report. */
final class PeriodOptions {

    /** The options that stand for both --from and --to. */
    static final Set<String> WHOLE_PERIODS = Set.of("--month", "--period");

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = PeriodWords.Converter.class,
            description = "the first day, included: 2026-03-01, yesterday, -7d for seven days ago")
    private @Nullable PeriodWords from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = PeriodWords.Converter.class,
            description = "the last day, included; without both it is the last full month")
    private @Nullable PeriodWords to;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = PeriodWords.OfMonth.class,
            description = "a month in place of --from and --to: 2026-03, last or this")
    private @Nullable PeriodWords month;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            converter = PeriodWords.OfPeriod.class,
            description = "a period in place of --from and --to: 2026-W14, 2026-03, 2026-Q1, 2026, yesterday,"
                    + " last-week, this-quarter")
    private @Nullable PeriodWords period;

    /**
     * The period of a report.
     *
     * @param first the first day, included
     * @param last the last day, included
     * @param remark the defaults that were chosen for the user, in words; empty if there are none
     */
    record Chosen(LocalDate first, LocalDate last, Optional<String> remark) {

        private boolean isSwapped() {
            return first.isAfter(last);
        }
    }

    boolean hasFirst() {
        return Stream.of(from, month, period).anyMatch(Objects::nonNull);
    }

    boolean hasLast() {
        return Stream.of(to, month, period).anyMatch(Objects::nonNull);
    }

    /**
     * Resolves the period.
     *
     * @param today today in the time zone of the report
     * @return the period, which ends today at the latest
     * @throws Failure if the options contradict each other, or the period is in the future
     */
    Chosen resolve(LocalDate today) {
        return resolve(today, today);
    }

    /**
     * Resolves the period if the zone, and with it today, is not known yet.
     *
     * @param earliest the earliest day that can be today
     * @param today the latest day that can be today
     * @return the period of the latest day; that of the earliest day if only then the ends are not swapped
     * @throws Failure if the options are wrong on both days
     */
    Chosen resolve(LocalDate earliest, LocalDate today) {
        Chosen chosen = chosen(today);
        if (chosen.isSwapped()) {
            chosen = chosen(earliest);
        }
        if (chosen.isSwapped()) {
            // as typed: the days of relative words depend on the zone
            throw Failure.of(
                            ExitCode.USAGE,
                            "--from must not be after --to, but "
                                    + Objects.requireNonNull(from).words() + " is after "
                                    + Objects.requireNonNull(to).words())
                    .advise("swap them");
        }
        requireBegun(chosen.first(), today);
        return chosen.last().isAfter(today)
                ? new Chosen(
                        chosen.first(),
                        today,
                        Optional.of("to " + today + ", which is today, since the period is not over"))
                : chosen;
    }

    /** Rejects a period in the future. */
    static void requireBegun(LocalDate first, LocalDate today) {
        if (first.isAfter(today)) {
            throw Failure.of(ExitCode.USAGE, "the period is in the future: it begins on " + first)
                    .advise("name a period that has begun");
        }
    }

    private Chosen chosen(LocalDate today) {
        List<String> whole = Stream.of(month == null ? "" : "--month", period == null ? "" : "--period")
                .filter(name -> !name.isEmpty())
                .toList();
        boolean hasDays = from != null || to != null;
        if (whole.size() > 1 || (hasDays && !whole.isEmpty())) {
            throw Failure.of(
                            ExitCode.USAGE,
                            whole.get(0) + " stands for a whole period, and cannot be combined with "
                                    + (whole.size() > 1 ? whole.get(1) : from == null ? "--to" : "--from"))
                    .advise("leave one of them out");
        }
        PeriodWords one = month == null ? period : month;
        if (one != null) {
            if (one.isDistance()) {
                throw Failure.of(ExitCode.USAGE, "--period must be a period, but " + one.words() + " is a day")
                        .advise("write --from " + one.words());
            }
            PeriodWords.Days days = one.resolve().apply(today);
            return new Chosen(days.first(), days.last(), Optional.empty());
        }
        if (from == null && to == null) {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            return new Chosen(
                    last.atDay(1),
                    last.atEndOfMonth(),
                    Optional.of("The report covers the last full month, " + last.atDay(1) + " to " + last.atEndOfMonth()
                            + ", since no period is given."));
        }
        return ofDays(today);
    }

    private Chosen ofDays(LocalDate today) {
        if (from == null) {
            LocalDate last = Objects.requireNonNull(to).resolve().apply(today).last();
            LocalDate first = last.withDayOfMonth(1);
            return new Chosen(first, last, Optional.of("from " + first + ", since no --from is given"));
        }
        LocalDate first = from.resolve().apply(today).first();
        if (to != null) {
            return new Chosen(first, to.resolve().apply(today).last(), Optional.empty());
        }
        LocalDate last = first.isAfter(today) ? first : today;
        return new Chosen(first, last, Optional.of("to " + today + ", which is today, since no --to is given"));
    }
}
