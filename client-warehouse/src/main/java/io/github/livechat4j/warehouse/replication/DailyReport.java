package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.Reports;
import io.github.livechat4j.reports.TimeSeries;
import java.util.Locale;
import java.util.function.BiFunction;

/** The reports that are series of days. Rankings and the occupancy of agents are none. */
@SuppressWarnings("ImmutableEnumChecker") // method references are immutable, but their type does not show it
enum DailyReport {
    TOTAL_CHATS(Reports::totalChats),
    CHAT_ENGAGEMENT(Reports::chatEngagement),
    NOT_REPLIED_CHATS(Reports::notRepliedChats),
    CHAT_RATINGS(Reports::chatRatings),
    QUEUED_VISITORS(Reports::queuedVisitors, false),
    QUEUE_WAITING_TIMES(Reports::queueWaitingTimes, false),
    AVAILABILITY(Reports::availability),
    CHATTING_TIME(Reports::chattingTime),
    CHAT_FIRST_RESPONSE_TIME(Reports::chatFirstResponseTime),
    CHAT_RESPONSE_TIME(Reports::chatResponseTime),
    CHAT_GOALS(Reports::chatGoals),
    CHAT_GREETINGS(Reports::chatGreetings, false),
    NEW_TICKETS(Reports::newTickets, false),
    SOLVED_TICKETS(Reports::solvedTickets),
    TICKET_FIRST_RESPONSE_TIME(Reports::ticketFirstResponseTime),
    TICKET_RESOLUTION_TIME(Reports::ticketResolutionTime),
    TICKET_SOURCES(Reports::ticketSources, false),
    TICKET_RATINGS(Reports::ticketRatings);

    private final BiFunction<Reports, ReportQuery, ? extends TimeSeries<?>> call;
    private final boolean takesAgents;

    DailyReport(BiFunction<Reports, ReportQuery, ? extends TimeSeries<?>> call) {
        this(call, true);
    }

    /**
     * @param takesAgents whether the vendor documents that the report takes an agent; otherwise the figures might be
     *     those of all agents
     */
    DailyReport(BiFunction<Reports, ReportQuery, ? extends TimeSeries<?>> call, boolean takesAgents) {
        this.call = call;
        this.takesAgents = takesAgents;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesAgents() {
        return takesAgents;
    }

    TimeSeries<?> of(Reports reports, ReportQuery query) {
        return call.apply(reports, query);
    }
}
