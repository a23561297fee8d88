package io.github.livechat4j.cli.mcp;

import io.github.livechat4j.reports.Figures;
import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.Reports;
import io.github.livechat4j.reports.SeriesTable;
import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.reports.TimeSeries;
import java.util.Locale;
import java.util.function.BiFunction;

/** The reports, with the call of the library. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum ServedReport {
    TOTAL_CHATS(series((reports, asked) -> reports::totalChats)),
    CHAT_ENGAGEMENT(series((reports, asked) -> reports::chatEngagement)),
    NOT_REPLIED_CHATS(series((reports, asked) -> reports::notRepliedChats)),
    CHAT_RATINGS(series((reports, asked) -> reports::chatRatings)),
    CHAT_RATINGS_RANKING((reports, asked) -> reports.chatRatingsRanking(asked.query())),
    QUEUED_VISITORS(series((reports, asked) -> reports::queuedVisitors)),
    QUEUE_WAITING_TIMES(series((reports, asked) -> reports::queueWaitingTimes)),
    AVAILABILITY(series((reports, asked) -> reports::availability)),
    CHATTING_TIME(series((reports, asked) -> reports::chattingTime)),
    CHAT_FIRST_RESPONSE_TIME(series((reports, asked) -> reports::chatFirstResponseTime)),
    CHAT_RESPONSE_TIME(series((reports, asked) -> reports::chatResponseTime)),
    AGENTS_OCCUPANCY((reports, asked) -> SeriesTable.of(reports.agentsOccupancy(asked.weekday()))),
    CHAT_GOALS(series((reports, asked) -> query -> reports.chatGoals(query, goals(asked)))),
    CHAT_GREETINGS(series((reports, asked) -> query -> reports.chatGreetings(query, greetings(asked)))),
    NEW_TICKETS(series((reports, asked) -> reports::newTickets)),
    SOLVED_TICKETS(series((reports, asked) -> reports::solvedTickets)),
    TICKET_FIRST_RESPONSE_TIME(series((reports, asked) -> reports::ticketFirstResponseTime)),
    TICKET_RESOLUTION_TIME(series((reports, asked) -> reports::ticketResolutionTime)),
    TICKET_SOURCES(series((reports, asked) -> reports::ticketSources)),
    TICKET_RATINGS(series((reports, asked) -> reports::ticketRatings)),
    TICKET_RATINGS_RANKING((reports, asked) -> reports.ticketRatingsRanking(asked.query())),
    SCORECARD((reports, asked) -> reports.scorecard(asked.agents(), asked.query()));

    /** A report of a period as a series. */
    private interface Series<T extends Figures<T>> {

        TimeSeries<T> of(ReportQuery query);
    }

    private final BiFunction<Reports, ReportArguments, Tabular> call;

    ServedReport(BiFunction<Reports, ReportArguments, Tabular> call) {
        this.call = call;
    }

    private static <T extends Figures<T>> BiFunction<Reports, ReportArguments, Tabular> series(
            BiFunction<Reports, ReportArguments, Series<T>> report) {
        return (reports, asked) -> {
            Series<T> one = report.apply(reports, asked);
            Series<T> grouped = query -> asked.granularity()
                    .map(length -> reports.inBuckets(length, query, one::of))
                    .orElseGet(() -> one.of(query));
            return asked.agents().size() > 1
                    ? SeriesTable.of(reports.perAgent(asked.agents(), asked.query(), grouped::of))
                    : SeriesTable.of(grouped.of(
                            asked.agents().isEmpty()
                                    ? asked.query()
                                    : asked.query().withAgent(asked.agents().get(0))));
        };
    }

    private static GoalFilter goals(ReportArguments asked) {
        return asked.goal().isEmpty()
                ? GoalFilter.NONE
                : GoalFilter.NONE.withGoal(asked.goal().getAsInt());
    }

    private static GreetingFilter greetings(ReportArguments asked) {
        return asked.goal().isEmpty()
                ? GreetingFilter.NONE
                : GreetingFilter.NONE.withGoal(asked.goal().getAsInt());
    }

    /** Returns the name, which is that of {@code livechat report}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Calls the report. */
    Tabular of(Reports reports, ReportArguments asked) {
        return call.apply(reports, asked);
    }
}
