package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.DayConverter;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.ZoneConverter;
import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with the filters of a report. */
final class QuestionOptions {

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "the first day, included")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "the last day, included; without both it is the last full month")
    private @Nullable LocalDate to;

    @Option(
            names = "--zone",
            paramLabel = "NAME",
            converter = ZoneConverter.class,
            description = "where days begin and end, as Europe/Warsaw; that of the account otherwise")
    private @Nullable ZoneId zone;

    @Option(
            names = "--group-by",
            paramLabel = "LENGTH",
            description = "hour, day, week or month; days otherwise, or hours of a single day")
    private @Nullable Granularity granularity;

    @Option(names = "--agent", paramLabel = "LOGIN", description = "of this agent only; several are shown side by side")
    private List<String> agents = new ArrayList<>();

    @Option(names = "--group", paramLabel = "ID", description = "of this group only")
    private @Nullable Integer group;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "of chats or tickets with this tag only; can be repeated")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "WITH",
            description = "previous: show the period right before beside it, with the change")
    private @Nullable Previous compare;

    @Option(
            names = "--weekday",
            paramLabel = "DAY",
            description = "monday to sunday; for agents-occupancy, which takes no other option")
    private @Nullable DayOfWeek weekday;

    @Option(names = "--goal", paramLabel = "ID", description = "of this goal only")
    private @Nullable Integer goal;

    @Option(names = "--greeting", paramLabel = "ID", description = "of this greeting only")
    private @Nullable Integer greeting;

    @Option(names = "--currency", paramLabel = "CODE", description = "sales in this currency only, as EUR")
    private @Nullable String currency;

    @Option(
            names = "--strict",
            description =
                    "reject options that the vendor's document does not list for the report, instead of printing a warning")
    private boolean strict;

    /** The values of {@code --compare}. */
    enum Previous {
        PREVIOUS;

        @Override
        public String toString() {
            return "previous";
        }
    }

    /**
     * A question with its remarks.
     *
     * @param question the question
     * @param remark the defaults that were chosen for the user, in words; empty if there are none
     * @param warnings doubts about the figures, in words
     */
    record Answered(Question question, Optional<String> remark, List<String> warnings) {}

    Answered question(ReportName report, Clock clock) {
        Set<Taken> given = given();
        requireTaken(report, given);
        List<String> warnings = Undocumented.remarks(report, given);
        if (strict && !warnings.isEmpty()) {
            throw Failure.of(ExitCode.USAGE, warnings.get(0)).advise("leave it out, or leave --strict out");
        }
        Optional<String> remark = Optional.empty();
        ReportQuery query = ReportQuery.everything();
        if (zone != null) {
            query = query.withZone(zone);
        }
        if (report.taken().contains(Taken.FROM)) {
            Period period = period(query.zone().orElse(clock.getZone()), clock);
            query = query.withPeriod(period.from(), period.to());
            remark = period.remark();
        }
        if (group != null) {
            query = query.withGroup(group);
        }
        if (!tags.isEmpty()) {
            query = query.withTags(tags.toArray(String[]::new));
        }
        return new Answered(
                new Question(
                        report,
                        query,
                        agents.stream().distinct().toList(),
                        Optional.ofNullable(granularity),
                        compare == null ? Question.Compared.NOTHING : Question.Compared.PREVIOUS,
                        Optional.ofNullable(weekday),
                        goals(),
                        greetings()),
                remark,
                warnings);
    }

    private Set<Taken> given() {
        Map<Taken, @Nullable Object> given = new EnumMap<>(Taken.class);
        given.put(Taken.FROM, from);
        given.put(Taken.TO, to);
        given.put(Taken.ZONE, zone);
        given.put(Taken.GROUP_BY, granularity);
        given.put(Taken.AGENT, agents.isEmpty() ? null : agents);
        given.put(Taken.GROUP, group);
        given.put(Taken.TAG, tags.isEmpty() ? null : tags);
        given.put(Taken.COMPARE, compare);
        given.put(Taken.WEEKDAY, weekday);
        given.put(Taken.GOAL, goal);
        given.put(Taken.GREETING, greeting);
        given.put(Taken.CURRENCY, currency);
        given.values().removeIf(Objects::isNull);
        return given.keySet();
    }

    /**
     * Rejects options that the report does not take. Checked here, since the library's message could not name the
     * option.
     */
    private static void requireTaken(ReportName report, Set<Taken> given) {
        Collection<Taken> refused = new TreeSet<>(given);
        refused.removeAll(report.taken());
        if (!refused.isEmpty()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    report.word() + " does not take " + Taken.options(refused) + ", only "
                            + Taken.options(report.taken()));
        }
    }

    private record Period(LocalDate from, LocalDate to, Optional<String> remark) {}

    private Period period(ZoneId where, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(where));
        if (from == null && to == null) {
            YearMonth month = YearMonth.from(today).minusMonths(1);
            return new Period(
                    month.atDay(1),
                    month.atEndOfMonth(),
                    Optional.of("of the last full month, " + month.atDay(1) + " to " + month.atEndOfMonth()
                            + ", since no --from and --to are given"));
        }
        if (from == null) {
            LocalDate last = Objects.requireNonNull(to);
            LocalDate first = last.withDayOfMonth(1);
            return new Period(first, last, Optional.of("from " + first + ", since no --from is given"));
        }
        return to == null
                ? new Period(from, today, Optional.of("to " + today + ", which is today, since no --to is given"))
                : new Period(from, to, Optional.empty());
    }

    private GoalFilter goals() {
        GoalFilter filter = goal == null ? GoalFilter.NONE : GoalFilter.NONE.withGoal(goal);
        if (currency == null) {
            return filter;
        }
        try {
            return filter.withCurrency(Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            throw Closest.advised(
                            Failure.of(
                                    ExitCode.USAGE,
                                    "--currency must be a code of three letters, such as EUR, was '" + currency + "'"),
                            currency,
                            Currency.getAvailableCurrencies().stream()
                                    .map(Currency::getCurrencyCode)
                                    .toList())
                    .because(e);
        }
    }

    private GreetingFilter greetings() {
        GreetingFilter filter = greeting == null ? GreetingFilter.NONE : GreetingFilter.NONE.withGreeting(greeting);
        return goal == null ? filter : filter.withGoal(goal);
    }
}
