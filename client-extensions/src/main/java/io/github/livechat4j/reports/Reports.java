package io.github.livechat4j.reports;

import io.github.livechat4j.api.ChatReportsApi;
import io.github.livechat4j.api.TicketReportsApi;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.wire.UnreadableValueListener;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The reports of the service, with operations over several agents, groups, days and periods: {@code
 * livechat.reports().totalChats(query).total()}.
 *
 * <p>Immutable and safe for many threads. Operations run one of the report methods, passed as {@code report}:
 *
 * <pre>{@code
 * Reports reports = livechat.reports();
 * ReportQuery march = ReportQuery.of(YearMonth.of(2026, 3)).withZone("Europe/Warsaw");
 * Map<String, TimeSeries<ChatCount>> chats = reports.perAgent(logins, march, reports::totalChats);
 * Comparison<MeanTime> responses = reports.compare(march, reports::chatFirstResponseTime);
 * }</pre>
 *
 * <p>Operations that make many calls make {@value #DEFAULT_CONCURRENCY} at a time, see {@link #withConcurrency}. The
 * first failure ends the other calls; its exception is thrown after all have finished. If the waiting thread is
 * interrupted, a {@link ConnectionException} is thrown and the interrupt flag stays set.
 */
public final class Reports implements ChatReports, TicketReports {

    /** The default number of concurrent calls. */
    public static final int DEFAULT_CONCURRENCY = 4;

    private final ChatReportsApi chats;
    private final TicketReportsApi tickets;
    private final FanOut fanOut;
    private final ReportCalls calls;

    private Reports(ChatReportsApi chats, TicketReportsApi tickets, FanOut fanOut, ReportCalls calls) {
        this.chats = Objects.requireNonNull(chats, "chats");
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.fanOut = fanOut;
        this.calls = calls;
    }

    /**
     * Creates reports over the interfaces of the service. {@code livechat.reports()} is shorter.
     *
     * @param chats the interface of the chat reports
     * @param tickets the interface of the ticket reports
     * @return the reports
     */
    public static Reports of(ChatReportsApi chats, TicketReportsApi tickets) {
        return new Reports(chats, tickets, new FanOut(DEFAULT_CONCURRENCY), ReportCalls.logging());
    }

    /**
     * Sets the number of concurrent calls of an operation. Nested operations multiply it.
     *
     * @param concurrency the number of concurrent calls, at least 1
     * @return reports with the new setting
     * @throws IllegalArgumentException if the argument is less than 1
     */
    public Reports withConcurrency(int concurrency) {
        return new Reports(chats, tickets, new FanOut(concurrency), calls);
    }

    /**
     * Sets the listener for invalid data of the service, such as a negative count: rows that are skipped and figures
     * that are absent because of it. The reports of a client use the listener of the client; others log the values.
     *
     * @param listener the listener; called on the threads that request reports, possibly concurrently
     * @return reports with the new setting
     */
    public Reports withUnreadableValueListener(UnreadableValueListener listener) {
        return new Reports(chats, tickets, fanOut, new ReportCalls(listener));
    }

    /**
     * Runs a report for each of several agents.
     *
     * @param agents the logins; duplicates are ignored
     * @param query the query, without an agent
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <R> the type of the result
     * @return the results by login, in the order of the logins
     * @throws IllegalArgumentException if a login is blank, or if the query has an agent
     */
    public <R> Map<String, R> perAgent(
            Collection<String> agents, ReportQuery query, Function<? super ReportQuery, ? extends R> report) {
        ArgumentChecks.requireAgents(agents, query);
        return fanOut.each(agents, agent -> report.apply(query.withAgent(agent)));
    }

    /**
     * Runs a report for each of several groups.
     *
     * @param groups the ids; duplicates are ignored
     * @param query the query, without a group
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <R> the type of the result
     * @return the results by id, in the order of the ids
     * @throws IllegalArgumentException if an id is negative, or if the query has a group
     */
    public <R> Map<Integer, R> perGroup(
            Collection<Integer> groups, ReportQuery query, Function<? super ReportQuery, ? extends R> report) {
        ArgumentChecks.requireGroups(groups, query);
        return fanOut.each(groups, group -> report.apply(query.withGroup(group)));
    }

    /**
     * Runs an hourly report over several days, with one call for each day.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <T> the type of the figures
     * @return one series of hours
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public <T extends Figures<T>> TimeSeries<T> hourly(
            LocalDate from, LocalDate to, Function<? super ReportQuery, TimeSeries<T>> report) {
        return hourly(ReportQuery.between(from, to), report);
    }

    /**
     * Runs an hourly report over several days, with one call for each day.
     *
     * @param query the query, with from and to
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <T> the type of the figures
     * @return one series of hours
     * @throws IllegalArgumentException if from or to is missing, or if the granularity is set to another one than HOUR
     */
    public <T extends Figures<T>> TimeSeries<T> hourly(
            ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        return Stitching.hourly(query, fanOut, report);
    }

    /**
     * Runs a report with any granularity. Hours are requested day by day, and weeks are computed from days.
     *
     * @param granularity the length of a bucket
     * @param query the query, without a granularity; with from and to if the granularity is HOUR
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <T> the type of the figures
     * @return a series of this granularity, unless the service answers with another one
     * @throws IllegalArgumentException if the query lacks from or to for HOUR, or has another granularity
     */
    public <T extends Figures<T>> TimeSeries<T> inBuckets(
            Granularity granularity, ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        return Stitching.inBuckets(granularity, query, fanOut, report);
    }

    /**
     * Runs a report for a period and for the previous one, which has as many calendar months (February before March) if
     * the period consists of whole months, or else as many days.
     *
     * @param query the query, with from and to
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <T> the type of the figures
     * @return both reports
     * @throws IllegalArgumentException if from or to is missing
     */
    public <T extends Figures<T>> Comparison<T> compare(
            ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        return Comparison.of(query, fanOut, report);
    }

    /**
     * Collects chats, ratings, response times, chatting time and availability of several agents, with six calls for
     * each. A report that the service rejects with 403 is skipped and listed in {@link AgentScorecard#missing}.
     *
     * @param agents the logins; duplicates are ignored
     * @param query the query, without an agent and without tags, which the availability report does not support
     * @return the figures of each agent, in the order of the logins
     * @throws IllegalArgumentException if a login is blank, or if the query has an agent or tags
     * @throws PermissionException if the service rejects all six reports
     */
    public AgentScorecard scorecard(Collection<String> agents, ReportQuery query) {
        return new Scoring(this, query).score(agents, fanOut);
    }

    @Override
    public TimeSeries<ChatCount> totalChats(ReportQuery query) {
        return calls.series(Rows.TOTAL_CHATS, query, wire -> chats.totalChats(wire.common()));
    }

    @Override
    public TimeSeries<Engagement> chatEngagement(ReportQuery query) {
        return calls.series(Rows.CHAT_ENGAGEMENT, query, wire -> chats.chatEngagement(wire.common()));
    }

    @Override
    public TimeSeries<ChatCount> notRepliedChats(
            ReportQuery query, Collection<String> agents, Collection<Integer> groups) {
        return calls.series(
                Rows.NOT_REPLIED_CHATS, query, wire -> chats.notRepliedChats(wire.ofSeveral(agents, groups)));
    }

    @Override
    public TimeSeries<ChatRatings> chatRatings(ReportQuery query) {
        return calls.series(Rows.CHAT_RATINGS, query, wire -> chats.chatRatings(wire.common()));
    }

    @Override
    public Ranking chatRatingsRanking(ReportQuery query) {
        return calls.ranking(Report.CHAT_RATINGS_RANKING, query, wire -> chats.chatRatingsRanking(wire.ranking()));
    }

    @Override
    public TimeSeries<QueuedVisitors> queuedVisitors(ReportQuery query) {
        return calls.series(Rows.QUEUED_VISITORS, query, wire -> chats.queuedVisitors(wire.queue()));
    }

    @Override
    public TimeSeries<QueueWaits> queueWaitingTimes(ReportQuery query) {
        return calls.series(Rows.QUEUE_WAITING_TIMES, query, wire -> chats.queueWaitingTimes(wire.queue()));
    }

    @Override
    public TimeSeries<TimeSpent> availability(ReportQuery query) {
        return calls.series(Rows.AVAILABILITY, query, wire -> chats.availability(wire.availability()));
    }

    @Override
    public TimeSeries<TimeSpent> chattingTime(ReportQuery query) {
        return calls.series(Rows.CHATTING_TIME, query, wire -> chats.chattingTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> chatFirstResponseTime(ReportQuery query) {
        return calls.series(Rows.CHAT_FIRST_RESPONSE_TIME, query, wire -> chats.chatFirstResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> chatResponseTime(ReportQuery query) {
        return calls.series(Rows.CHAT_RESPONSE_TIME, query, wire -> chats.chatResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<Occupancy> agentsOccupancy(DayOfWeek weekday) {
        TimeSeries<Occupancy> series = calls.series(
                Rows.AGENTS_OCCUPANCY, ReportQuery.everything(), wire -> chats.agentsOccupancy(Weekdays.wire(weekday)));
        return series.over(Weekdays.coverage(series, weekday), null);
    }

    @Override
    public TimeSeries<Goals> chatGoals(ReportQuery query, GoalFilter filter) {
        return calls.series(Rows.CHAT_GOALS, query, wire -> chats.chatGoals(wire.goals(filter)));
    }

    @Override
    public TimeSeries<GreetingUse> chatGreetings(ReportQuery query, GreetingFilter filter) {
        return calls.series(Rows.CHAT_GREETINGS, query, wire -> chats.chatGreetings(wire.greetings(filter)));
    }

    @Override
    public TimeSeries<TicketCount> newTickets(ReportQuery query) {
        return calls.series(Rows.NEW_TICKETS, query, wire -> tickets.newTickets(wire.common()));
    }

    @Override
    public TimeSeries<TicketCount> solvedTickets(ReportQuery query) {
        return calls.series(Rows.SOLVED_TICKETS, query, wire -> tickets.solvedTickets(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> ticketFirstResponseTime(ReportQuery query) {
        return calls.series(
                Rows.TICKET_FIRST_RESPONSE_TIME, query, wire -> tickets.ticketFirstResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> ticketResolutionTime(ReportQuery query) {
        return calls.series(Rows.TICKET_RESOLUTION_TIME, query, wire -> tickets.ticketResolutionTime(wire.common()));
    }

    @Override
    public TimeSeries<TicketSources> ticketSources(ReportQuery query) {
        return calls.series(Rows.TICKET_SOURCES, query, wire -> tickets.ticketSources(wire.common()));
    }

    @Override
    public TimeSeries<Satisfaction> ticketRatings(ReportQuery query) {
        return calls.series(Rows.TICKET_RATINGS, query, wire -> tickets.ticketRatings(wire.common()));
    }

    @Override
    public Ranking ticketRatingsRanking(ReportQuery query) {
        return calls.ranking(
                Report.TICKET_RATINGS_RANKING, query, wire -> tickets.ticketRatingsRanking(wire.ranking()));
    }
}
