package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
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
 * @param compared the period to compare with, beside that of the query; empty for no comparison
 * @param weekday the day of the week, for reports that need one
 * @param goals the filter of goals
 * @param greetings the filter of greetings
 * @param filters the filters in words
 * @param reportZone the time zone of days and hours
 * @param today today in that zone
 */
record Question(
        ReportName report,
        ReportQuery query,
        List<String> agents,
        Optional<Granularity> granularity,
        Optional<ComparedPeriod> compared,
        Optional<DayOfWeek> weekday,
        GoalFilter goals,
        GreetingFilter greetings,
        List<String> filters,
        ReportZone reportZone,
        LocalDate today) {

    Question {
        agents = List.copyOf(agents);
        filters = List.copyOf(filters);
    }

    /** Returns the period in words. */
    String period() {
        return query.from().isEmpty() || query.to().isEmpty()
                ? weekday.map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                        .orElse("all time")
                : TimeText.days(query.from().get(), query.to().get());
    }

    /** Returns the time zone in words. */
    String zone() {
        return reportZone.words();
    }

    /** Returns the days of the period; empty if the report covers all time. */
    Optional<String> dates() {
        return query.from().flatMap(from -> query.to().map(to -> from.equals(to) ? "" + from : from + " to " + to));
    }

    /** Returns report and period in one line. */
    String title() {
        return report.title() + ", " + period();
    }
}
