package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.ZoneConverter;
import io.github.livechat4j.cli.report.ReportAccount;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.ReportQuery;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.TypeConversionException;

/**
 * The arguments of the tool {@code report}.
 *
 * @param report the report
 * @param query the filters that all reports share, without agents
 * @param agents the agents; empty for all
 * @param granularity the length of a row; empty for the choice of the service
 * @param goal the goal; empty for all
 * @param day the day of the week; empty if it is not needed
 */
record ReportArguments(
        ServedReport report,
        ReportQuery query,
        List<String> agents,
        Optional<Granularity> granularity,
        OptionalInt goal,
        Optional<DayOfWeek> day) {

    static final String NAME = "name";
    static final String FROM = "from";
    static final String TO = "to";

    ReportArguments {
        agents = List.copyOf(agents);
    }

    static ReportArguments of(Map<String, JsonNode> given) {
        JsonArguments arguments = new JsonArguments(
                ReportTool.NAME, given, ReportTool.properties().keySet());
        ServedReport report = arguments
                .word(NAME, ServedReport.class)
                .orElseThrow(() -> Failure.of(
                        ExitCode.USAGE,
                        "name is missing; it must be one of "
                                + String.join(", ", JsonArguments.words(ServedReport.class))));
        ReportQuery query = ReportQuery.everything();
        Optional<LocalDate> from = arguments.day(FROM);
        Optional<LocalDate> to = arguments.day(TO);
        if (report != ServedReport.AGENTS_OCCUPANCY) {
            if (from.isEmpty() || to.isEmpty()) {
                throw Failure.of(ExitCode.USAGE, report.word() + " needs from and to, two dates as YYYY-MM-DD");
            }
            query = query.withPeriod(from.get(), to.get());
        }
        Optional<String> zone = arguments.text("zone");
        if (zone.isPresent()) {
            query = query.withZone(zone(zone.get()));
        }
        OptionalInt group = arguments.number("group");
        if (group.isPresent()) {
            query = query.withGroup(group.getAsInt());
        }
        List<String> tags = arguments.texts("tags");
        if (!tags.isEmpty()) {
            query = query.withTags(tags.toArray(String[]::new));
        }
        return new ReportArguments(
                report,
                query,
                arguments.texts("agents"),
                arguments.word("group_by", Granularity.class),
                arguments.number("goal"),
                arguments.word("weekday", DayOfWeek.class));
    }

    private static ZoneId zone(String name) {
        try {
            return new ZoneConverter().convert(name);
        } catch (TypeConversionException e) {
            throw Failure.of(ExitCode.USAGE, "zone: " + e.getMessage()).because(e);
        }
    }

    /**
     * Returns the arguments with the names of the account, until today. The service answers zeros for names that it
     * does not know, and for days in the future.
     *
     * @throws Failure if the account does not know a name, or the period is in the future
     */
    ReportArguments known(ReportAccount facts) {
        ReportQuery found = query;
        if (query.from().isPresent() && query.to().isPresent()) {
            LocalDate first = query.from().get();
            found = found.withPeriod(
                    first, facts.lastUntilToday(first, query.to().get(), query.zone()));
        }
        query.group().ifPresent(facts::requireGroup);
        goal.ifPresent(facts::requireGoal);
        if (!query.tags().isEmpty()) {
            found = found.withTags(
                    query.tags().stream().map(facts::tag).distinct().toArray(String[]::new));
        }
        List<String> logins = agents.stream().map(facts::agent).distinct().toList();
        return new ReportArguments(report, found, logins, granularity, goal, day);
    }

    DayOfWeek weekday() {
        return day.orElseThrow(
                () -> Failure.of(ExitCode.USAGE, report.word() + " needs weekday, one of monday to sunday"));
    }
}
