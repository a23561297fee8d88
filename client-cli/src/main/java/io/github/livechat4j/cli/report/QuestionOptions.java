package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options with the filters of a report. */
final class QuestionOptions {

    /** The zone in which a day ends last. */
    private static final ZoneId EARLIEST = ZoneId.of("Etc/GMT+12");

    /** The zone in which a day begins first. */
    private static final ZoneId LATEST = ZoneId.of("Pacific/Kiritimati");

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--zone",
            paramLabel = "NAME",
            converter = AskedZone.Converter.class,
            description = "where days begin and end, as Europe/Warsaw; that of the account otherwise")
    private @Nullable AskedZone zone;

    @Option(
            names = "--group-by",
            paramLabel = "LENGTH",
            description = "hour, day, week or month; days otherwise, or hours of a single day")
    private @Nullable Granularity granularity;

    @Option(
            names = "--agent",
            paramLabel = "LOGIN",
            description = "of this agent only, by login or the part before the @; several are shown side by side")
    private List<String> agents = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "of this group only, by name or id")
    private @Nullable String group;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "of chats or tickets with this tag only; can be repeated")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "WITH",
            converter = ComparedPeriod.Converter.class,
            completionCandidates = ComparisonWords.class,
            description = "show another period beside it, with the changes of what is alike: previous, year, or"
                    + " FROM..TO")
    private ComparedPeriod.@Nullable Wanted compare;

    @Option(
            names = "--weekday",
            paramLabel = "DAY",
            description = "monday to sunday; for agents-occupancy, which takes no other option")
    private @Nullable DayOfWeek weekday;

    @Option(names = "--goal", paramLabel = "GOAL", description = "of this goal only, by name or id")
    private @Nullable String goal;

    @Option(names = "--greeting", paramLabel = "ID", description = "of this greeting only")
    private @Nullable Integer greeting;

    @Option(names = "--currency", paramLabel = "CODE", description = "sales in this currency only, as EUR")
    private @Nullable String currency;

    @Option(
            names = "--strict",
            description =
                    "reject options that the vendor's document does not list for the report, instead of printing a warning")
    private boolean strict;

    /** The words of {@code --compare}, beside periods, for completion and for a misspelt one. */
    static final class ComparisonWords implements Iterable<String> {

        ComparisonWords() {}

        @Override
        public Iterator<String> iterator() {
            return List.of("previous", "year").iterator();
        }
    }

    /**
     * A question with its remarks.
     *
     * @param question the question
     * @param remark the defaults that were chosen for the user, in words; empty if there are none
     */
    record Answered(Question question, Optional<String> remark) {}

    /** Returns the name of the time zone that was asked for; empty for that of the account. */
    Optional<String> zone() {
        return Optional.ofNullable(zone).map(AskedZone::name);
    }

    /**
     * Checks the options before a call is made.
     *
     * @return doubts about the figures, in words
     * @throws Failure if an option is wrong
     */
    List<String> check(ReportName report, Clock clock) {
        Set<Taken> given = given();
        requireTaken(report, given);
        List<String> warnings = Undocumented.remarks(report, given);
        if (strict && !warnings.isEmpty()) {
            throw Failure.of(ExitCode.USAGE, warnings.get(0)).advise("leave it out, or leave --strict out");
        }
        currency();
        Optional.ofNullable(zone).ifPresent(AskedZone::check);
        if (report.taken().contains(Taken.FROM)) {
            // the first and the last day on earth, since the zone of the account is not known yet
            LocalDate earliest = LocalDate.now(clock.withZone(zone == null ? EARLIEST : zone.id()));
            LocalDate latest = LocalDate.now(clock.withZone(zone == null ? LATEST : zone.id()));
            PeriodOptions.Chosen chosen = period.resolve(earliest, latest);
            Optional.ofNullable(compare).ifPresent(wanted -> wanted.with(chosen.first(), chosen.last(), latest));
        }
        return warnings;
    }

    /**
     * Makes the question.
     *
     * @param names resolves names; called only for those that were given
     * @param where the time zone of the report
     */
    Answered question(ReportName report, KnownNames names, ReportZone where, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(where.id().orElse(clock.getZone())));
        Optional<String> remark = Optional.empty();
        ReportQuery query = ReportQuery.everything();
        if (zone != null) {
            query = query.withZone(zone.id());
        }
        if (report.taken().contains(Taken.FROM)) {
            PeriodOptions.Chosen chosen = period.resolve(today);
            query = query.withPeriod(chosen.first(), chosen.last());
            remark = chosen.remark();
        }
        ComparedPeriod.Wanted wanted =
                compare == null && report == ReportName.OVERVIEW ? ComparedPeriod.PREVIOUS : compare;
        Optional<ComparedPeriod> compared = wanted == null || query.from().isEmpty()
                ? Optional.empty()
                : Optional.of(wanted.with(query.from().get(), query.to().orElse(today), today));
        List<String> logins = agents.stream().map(names::agent).distinct().toList();
        Optional<KnownNames.Named> ofGroup = Optional.ofNullable(group).map(names::group);
        if (ofGroup.isPresent()) {
            query = query.withGroup(ofGroup.get().id());
        }
        List<String> known = tags.stream().map(names::tag).toList();
        if (!known.isEmpty()) {
            query = query.withTags(known.toArray(String[]::new));
        }
        Optional<KnownNames.Named> ofGoal = Optional.ofNullable(goal).map(names::goal);
        List<String> filters = new ArrayList<>();
        addTo(filters, "agent", logins);
        addTo(filters, "group", ofGroup.map(KnownNames.Named::words).stream().toList());
        addTo(filters, "tag", known);
        addTo(filters, "goal", ofGoal.map(KnownNames.Named::words).stream().toList());
        currency().ifPresent(code -> filters.add("sales in " + code));
        addTo(
                filters,
                "greeting",
                Stream.ofNullable(greeting).map(String::valueOf).toList());
        return new Answered(
                new Question(
                        report,
                        query,
                        logins,
                        Optional.ofNullable(granularity),
                        compared,
                        Optional.ofNullable(weekday),
                        goals(ofGoal),
                        greetings(ofGoal),
                        filters,
                        where,
                        today),
                remark);
    }

    private static void addTo(List<String> filters, String kind, List<String> names) {
        if (!names.isEmpty()) {
            filters.add(kind + (names.size() == 1 ? " " : "s ") + String.join(", ", names));
        }
    }

    private Set<Taken> given() {
        Map<Taken, @Nullable Object> given = new EnumMap<>(Taken.class);
        given.put(Taken.FROM, period.hasFirst() ? period : null);
        given.put(Taken.TO, period.hasLast() ? period : null);
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

    private Optional<Currency> currency() {
        return Optional.ofNullable(currency).map(QuestionOptions::currency);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Closest.advised(
                            Failure.of(
                                    ExitCode.USAGE,
                                    "--currency must be a code of three letters, such as EUR, was '" + code + "'"),
                            code,
                            Currency.getAvailableCurrencies().stream()
                                    .map(Currency::getCurrencyCode)
                                    .toList())
                    .because(e);
        }
    }

    private GoalFilter goals(Optional<KnownNames.Named> goal) {
        GoalFilter filter =
                goal.map(each -> GoalFilter.NONE.withGoal(each.id())).orElse(GoalFilter.NONE);
        return currency().map(filter::withCurrency).orElse(filter);
    }

    private GreetingFilter greetings(Optional<KnownNames.Named> goal) {
        GreetingFilter filter = greeting == null ? GreetingFilter.NONE : GreetingFilter.NONE.withGreeting(greeting);
        return goal.map(each -> filter.withGoal(each.id())).orElse(filter);
    }
}
