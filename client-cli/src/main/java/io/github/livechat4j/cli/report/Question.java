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
 * What the user asks of a report.
 *
 * @param report the report
 * @param query the filters that all reports share, without agents and without the length of buckets
 * @param agents the agents; empty for all
 * @param granularity the length of a bucket; empty for the choice of the service
 * @param compared whether to compare with another period
 * @param weekday the day of the week, for reports that need one
 * @param goals the filter of goals
 * @param greetings the filter of greetings
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

    /** The period to compare with. */
    enum Compared {
        /** No comparison. */
        NOTHING,
        /** The period of the same length right before. */
        PREVIOUS
    }

    Question {
        agents = List.copyOf(agents);
    }

    /** Returns the period in words. */
    String period() {
        return query.from().isEmpty() || query.to().isEmpty()
                ? weekday.map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                        .orElse("all time")
                : TimeText.days(query.from().get(), query.to().get());
    }

    /** Returns the time zone in words; empty if the report takes none. */
    Optional<String> zone() {
        return report.taken().contains(Taken.ZONE)
                ? Optional.of(query.zone().map(Object::toString).orElse(ACCOUNT_ZONE))
                : Optional.empty();
    }

    /** Returns the filters in words. */
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

    /** Returns report and period in one line. */
    String title() {
        return report.title() + ", " + period();
    }
}
