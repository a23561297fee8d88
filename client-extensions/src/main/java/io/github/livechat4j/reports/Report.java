package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.QueryArgument.AGENT;
import static io.github.livechat4j.reports.QueryArgument.FROM;
import static io.github.livechat4j.reports.QueryArgument.GRANULARITY;
import static io.github.livechat4j.reports.QueryArgument.GROUP;
import static io.github.livechat4j.reports.QueryArgument.TAGS;
import static io.github.livechat4j.reports.QueryArgument.TO;
import static io.github.livechat4j.reports.QueryArgument.ZONE;

import io.github.livechat4j.error.Operation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A report of the service and the query settings that it supports.
 *
 * @param operation the operation of the report
 * @param taken the supported settings of a query
 */
record Report(Operation operation, Set<QueryArgument> taken) {

    private static final Set<QueryArgument> ALL = Set.of(FROM, TO, ZONE, AGENT, GROUP, TAGS, GRANULARITY);

    static final Report TOTAL_CHATS = get("totalChats", "/reports/chats/total_chats", ALL);
    static final Report CHAT_ENGAGEMENT = get("chatEngagement", "/reports/chats/engagement", ALL);
    static final Report NOT_REPLIED_CHATS = get("notRepliedChats", "/reports/chats/not_replied_chats", ALL);
    static final Report CHAT_RATINGS = get("chatRatings", "/reports/chats/ratings", ALL);
    static final Report CHAT_RATINGS_RANKING =
            get("chatRatingsRanking", "/reports/chats/ratings/ranking", Set.of(FROM, TO, GROUP, TAGS));
    static final Report QUEUED_VISITORS =
            get("queuedVisitors", "/reports/chats/queued_visitors", Set.of(FROM, TO, ZONE, GROUP, GRANULARITY));
    static final Report QUEUE_WAITING_TIMES = get(
            "queueWaitingTimes",
            "/reports/chats/queued_visitors/waiting_times",
            Set.of(FROM, TO, ZONE, GROUP, GRANULARITY));
    static final Report AVAILABILITY =
            get("availability", "/reports/availability", Set.of(FROM, TO, ZONE, AGENT, GROUP, GRANULARITY));
    static final Report CHATTING_TIME = get("chattingTime", "/reports/chats/chatting_time", ALL);
    static final Report CHAT_FIRST_RESPONSE_TIME =
            get("chatFirstResponseTime", "/reports/chats/first_response_time", ALL);
    static final Report CHAT_RESPONSE_TIME = get("chatResponseTime", "/reports/chats/response_time", ALL);
    static final Report AGENTS_OCCUPANCY = get("agentsOccupancy", "/reports/chats/agents_occupancy", Set.of());
    static final Report CHAT_GOALS = get("chatGoals", "/reports/chats/goals", ALL);
    static final Report CHAT_GREETINGS = get("chatGreetings", "/reports/chats/greetings", ALL);
    static final Report NEW_TICKETS = get("newTickets", "/reports/tickets/new_tickets", ALL);
    static final Report SOLVED_TICKETS = get("solvedTickets", "/reports/tickets/solved_tickets", ALL);
    static final Report TICKET_FIRST_RESPONSE_TIME =
            get("ticketFirstResponseTime", "/reports/tickets/first_response_time", ALL);
    static final Report TICKET_RESOLUTION_TIME = get("ticketResolutionTime", "/reports/tickets/resolution_time", ALL);
    static final Report TICKET_SOURCES = get("ticketSources", "/reports/tickets/ticket_sources", ALL);
    static final Report TICKET_RATINGS = get("ticketRatings", "/reports/tickets/ratings", ALL);
    static final Report TICKET_RATINGS_RANKING =
            get("ticketRatingsRanking", "/reports/tickets/ratings/ranking", Set.of(FROM, TO, GROUP, TAGS));

    Report {
        taken = Set.copyOf(taken);
    }

    private static Report get(String name, String path, Set<QueryArgument> taken) {
        return new Report(new Operation(name, "GET", path), taken);
    }

    /**
     * Rejects a query that this report does not support.
     *
     * @throws IllegalArgumentException if the query has a setting that the report does not support
     */
    void check(ReportQuery query) {
        String refused = names(argument -> argument.isIn(query) && !taken.contains(argument));
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    operation + " does not take " + refused + "; allowed are " + names(taken::contains));
        }
        if (query.granularity().equals(Optional.of(Granularity.HOUR)) && !query.isOfOneDay()) {
            throw new IllegalArgumentException(
                    operation + " takes the granularity HOUR only when from and to are the same"
                            + " day; allowed for more than one day are DAY and MONTH, and Reports.hourly asks day by day");
        }
    }

    /** Returns the granularity to assume for an answer without rows. */
    Granularity granularity(ReportQuery query) {
        boolean isByHour = equals(AGENTS_OCCUPANCY) || query.isOfOneDay();
        return query.granularity().orElse(isByHour ? Granularity.HOUR : Granularity.DAY);
    }

    private static String names(Predicate<QueryArgument> chosen) {
        return Arrays.stream(QueryArgument.values())
                .filter(chosen)
                .map(QueryArgument::argumentName)
                .collect(Collectors.joining(", "));
    }
}
