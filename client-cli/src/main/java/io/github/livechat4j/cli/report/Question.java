package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param report of which report
 * @param query what all reports may be asked, without agents and without the length of buckets
 * @param agents of which agents
 * @param granularity how long a bucket is; empty for what the service chooses
 * @param compared what it is compared with
 * @param weekday which day of the week
 * @param goals which goals
 * @param greetings which greetings
 */
record Question(
        ReportName report,
        ReportQuery query,
        List<String> agents,
        Optional<Granularity> granularity,
        Compared compared,
        Optional<DayOfWeek> weekday,
        GoalFilter goals,
        GreetingFilter greetings) {

    private static final String ACCOUNT_ZONE = "time zone of the account";

    /** What a period is compared with. */
    enum Compared {
        /** Nothing. */
        NOTHING,
        /** The period right before it. */
        PREVIOUS
    }

    Question {
        agents = List.copyOf(agents);
    }

    /** The period in words. */
    String period() {
        return query.from().isEmpty() || query.to().isEmpty()
                ? weekday.map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                        .orElse("all time")
                : Times.days(query.from().get(), query.to().get());
    }

    /** The zone in words; empty where there is none. */
    Optional<String> zone() {
        return report.taken().contains(Taken.ZONE)
                ? Optional.of(query.zone().map(Object::toString).orElse(ACCOUNT_ZONE))
                : Optional.empty();
    }

    /** What it is limited to, in words. */
    List<String> filters() {
        List<String> filters = new ArrayList<>();
        if (!agents.isEmpty()) {
            filters.add((agents.size() == 1 ? "agent " : "agents ") + String.join(", ", agents));
        }
        query.group().ifPresent(group -> filters.add("group " + group));
        if (!query.tags().isEmpty()) {
            filters.add((query.tags().size() == 1 ? "tag " : "tags ") + String.join(", ", query.tags()));
        }
        goals.goal().ifPresent(goal -> filters.add("goal " + goal));
        goals.currency().ifPresent(currency -> filters.add("sales in " + currency));
        greetings.greeting().ifPresent(greeting -> filters.add("greeting " + greeting));
        greetings.goal().ifPresent(goal -> filters.add("goal " + goal));
        return filters;
    }

    /** The report and the period in one line. */
    String title() {
        return report.title() + ", " + period();
    }
}
