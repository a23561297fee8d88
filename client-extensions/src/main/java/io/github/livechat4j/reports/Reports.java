package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.Rows.AGENTS_OCCUPANCY;
import static io.github.livechat4j.reports.Rows.AVAILABILITY;
import static io.github.livechat4j.reports.Rows.CHATTING_TIME;
import static io.github.livechat4j.reports.Rows.CHAT_ENGAGEMENT;
import static io.github.livechat4j.reports.Rows.CHAT_FIRST_RESPONSE_TIME;
import static io.github.livechat4j.reports.Rows.CHAT_GOALS;
import static io.github.livechat4j.reports.Rows.CHAT_GREETINGS;
import static io.github.livechat4j.reports.Rows.CHAT_RATINGS;
import static io.github.livechat4j.reports.Rows.CHAT_RESPONSE_TIME;
import static io.github.livechat4j.reports.Rows.NEW_TICKETS;
import static io.github.livechat4j.reports.Rows.NOT_REPLIED_CHATS;
import static io.github.livechat4j.reports.Rows.QUEUED_VISITORS;
import static io.github.livechat4j.reports.Rows.QUEUE_WAITING_TIMES;
import static io.github.livechat4j.reports.Rows.SOLVED_TICKETS;
import static io.github.livechat4j.reports.Rows.TICKET_FIRST_RESPONSE_TIME;
import static io.github.livechat4j.reports.Rows.TICKET_RATINGS;
import static io.github.livechat4j.reports.Rows.TICKET_RESOLUTION_TIME;
import static io.github.livechat4j.reports.Rows.TICKET_SOURCES;
import static io.github.livechat4j.reports.Rows.TOTAL_CHATS;

import io.github.livechat4j.api.ChatReportsApi;
import io.github.livechat4j.api.TicketReportsApi;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.wire.UnreadableValueListener;
import io.github.livechat4j.wire.WireCapability;
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
 * <p>Immutable and safe for many threads. Pass a method of this class to the operations with a {@code report}
 * parameter:
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
    private final UnreadableValueListener unreadable;

    private Reports(ChatReportsApi chats, TicketReportsApi tickets, FanOut fanOut, UnreadableValueListener unreadable) {
        this.chats = chats;
        this.tickets = tickets;
        this.fanOut = fanOut;
        this.unreadable = unreadable;
    }

    /**
     * Creates reports over the interfaces of the service. {@code livechat.reports()} is shorter.
     *
     * @param chats the interface of the chat reports
     * @param tickets the interface of the ticket reports
     * @return the reports
     */
    public static Reports of(ChatReportsApi chats, TicketReportsApi tickets) {
        return new Reports(
                Objects.requireNonNull(chats, "chats"),
                Objects.requireNonNull(tickets, "tickets"),
                new FanOut(DEFAULT_CONCURRENCY),
                WireCapability.form().unreadableValueListener());
    }

    /**
     * Sets the number of concurrent calls of an operation. Nested operations multiply it.
     *
     * @param calls the number of concurrent calls, at least 1
     * @return reports with the new setting
     * @throws IllegalArgumentException if the argument is less than 1
     */
    public Reports withConcurrency(int calls) {
        return new Reports(chats, tickets, new FanOut(calls), unreadable);
    }

    /**
     * Sets the listener for invalid data of the service, such as a negative count: rows that are skipped and figures
     * that are absent because of it. The reports of a client use the listener of the client; others log the values.
     *
     * @param listener the listener; called on the threads that request reports, possibly concurrently
     * @return reports with the new setting
     */
    public Reports withUnreadableValueListener(UnreadableValueListener listener) {
        return new Reports(chats, tickets, fanOut, Objects.requireNonNull(listener, "listener"));
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
        Arguments.requireAgents(agents, query);
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
        Arguments.requireGroups(groups, query);
        return fanOut.each(groups, group -> report.apply(query.withGroup(group)));
    }

    /**
     * Runs an hourly report over several days. The service reports hours only for a single day, so this makes one call
     * for each day.
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
     * Runs an hourly report over several days. The service reports hours only for a single day, so this makes one call
     * for each day.
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
     * Runs a report with any granularity: hours of several days with one call for each day, and weeks, which the
     * service does not have, computed from days.
     *
     * @param granularity the length of a bucket
     * @param query the query, without a granularity; with from and to if the granularity is HOUR
     * @param report the method of the report, such as {@code reports::totalChats}
     * @param <T> the type of the figures
     * @return a series of this granularity, unless the service answers with another one
     * @throws IllegalArgumentException if {@code granularity} is HOUR and from or to is missing, or if the query has
     *     another granularity
     */
    public <T extends Figures<T>> TimeSeries<T> inBuckets(
            Granularity granularity, ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        if (!query.granularity().orElse(granularity).equals(granularity)) {
            throw new IllegalArgumentException("granularity of the query must be " + granularity + " or none, was "
                    + query.granularity().get());
        }
        return switch (granularity) {
            case HOUR -> hourly(query, report);
            case DAY, MONTH -> report.apply(query.withGranularity(granularity));
            case WEEK -> report.apply(query.withGranularity(Granularity.DAY)).resample(Granularity.WEEK);
        };
    }

    /**
     * Runs a report for a period and for the previous one. For whole calendar months, the previous period has the same
     * number of months, so February is compared with March; for other periods it has the same number of days.
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
     * Collects the figures of several agents: chats, ratings, response times, chatting time and availability. It makes
     * six calls for each agent. A report that the service rejects with 403, for example because the plan does not
     * include it, is skipped and listed in {@link AgentScorecard#missing}.
     *
     * @param agents the logins; duplicates are ignored
     * @param query the query, without an agent and without tags, which the availability report does not support
     * @return the figures of each agent, in the order of the logins
     * @throws IllegalArgumentException if a login is blank, or if the query has an agent or tags
     * @throws PermissionException if the service rejects all six reports
     */
    public AgentScorecard scorecard(Collection<String> agents, ReportQuery query) {
        Arguments.requireAgents(agents, query);
        Report.AVAILABILITY.check(query);
        return new Scoring(this, query).score(agents, fanOut);
    }

    @Override
    public TimeSeries<ChatCount> totalChats(ReportQuery query) {
        return series(TOTAL_CHATS, query, wire -> chats.totalChats(wire.common()));
    }

    @Override
    public TimeSeries<Engagement> chatEngagement(ReportQuery query) {
        return series(CHAT_ENGAGEMENT, query, wire -> chats.chatEngagement(wire.common()));
    }

    @Override
    public TimeSeries<ChatCount> notRepliedChats(
            ReportQuery query, Collection<String> agents, Collection<Integer> groups) {
        return series(NOT_REPLIED_CHATS, query, wire -> chats.notRepliedChats(wire.ofSeveral(agents, groups)));
    }

    @Override
    public TimeSeries<ChatRatings> chatRatings(ReportQuery query) {
        return series(CHAT_RATINGS, query, wire -> chats.chatRatings(wire.common()));
    }

    @Override
    public Ranking chatRatingsRanking(ReportQuery query) {
        Report.CHAT_RATINGS_RANKING.check(query);
        return Ranking.read(
                chats.chatRatingsRanking(new WireQuery(query).ranking()),
                new RowFaults(Report.CHAT_RATINGS_RANKING, unreadable));
    }

    @Override
    public TimeSeries<QueuedVisitors> queuedVisitors(ReportQuery query) {
        return series(QUEUED_VISITORS, query, wire -> chats.queuedVisitors(wire.queue()));
    }

    @Override
    public TimeSeries<QueueWaits> queueWaitingTimes(ReportQuery query) {
        return series(QUEUE_WAITING_TIMES, query, wire -> chats.queueWaitingTimes(wire.queue()));
    }

    @Override
    public TimeSeries<TimeSpent> availability(ReportQuery query) {
        return series(AVAILABILITY, query, wire -> chats.availability(wire.availability()));
    }

    @Override
    public TimeSeries<TimeSpent> chattingTime(ReportQuery query) {
        return series(CHATTING_TIME, query, wire -> chats.chattingTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> chatFirstResponseTime(ReportQuery query) {
        return series(CHAT_FIRST_RESPONSE_TIME, query, wire -> chats.chatFirstResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> chatResponseTime(ReportQuery query) {
        return series(CHAT_RESPONSE_TIME, query, wire -> chats.chatResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<Occupancy> agentsOccupancy(DayOfWeek weekday) {
        TimeSeries<Occupancy> series = series(
                AGENTS_OCCUPANCY, ReportQuery.everything(), wire -> chats.agentsOccupancy(Weekdays.wire(weekday)));
        return series.over(Weekdays.coverage(series, weekday), null);
    }

    @Override
    public TimeSeries<Goals> chatGoals(ReportQuery query, GoalFilter filter) {
        return series(CHAT_GOALS, query, wire -> chats.chatGoals(wire.goals(filter)));
    }

    @Override
    public TimeSeries<GreetingUse> chatGreetings(ReportQuery query, GreetingFilter filter) {
        return series(CHAT_GREETINGS, query, wire -> chats.chatGreetings(wire.greetings(filter)));
    }

    @Override
    public TimeSeries<TicketCount> newTickets(ReportQuery query) {
        return series(NEW_TICKETS, query, wire -> tickets.newTickets(wire.common()));
    }

    @Override
    public TimeSeries<TicketCount> solvedTickets(ReportQuery query) {
        return series(SOLVED_TICKETS, query, wire -> tickets.solvedTickets(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> ticketFirstResponseTime(ReportQuery query) {
        return series(TICKET_FIRST_RESPONSE_TIME, query, wire -> tickets.ticketFirstResponseTime(wire.common()));
    }

    @Override
    public TimeSeries<MeanTime> ticketResolutionTime(ReportQuery query) {
        return series(TICKET_RESOLUTION_TIME, query, wire -> tickets.ticketResolutionTime(wire.common()));
    }

    @Override
    public TimeSeries<TicketSources> ticketSources(ReportQuery query) {
        return series(TICKET_SOURCES, query, wire -> tickets.ticketSources(wire.common()));
    }

    @Override
    public TimeSeries<Satisfaction> ticketRatings(ReportQuery query) {
        return series(TICKET_RATINGS, query, wire -> tickets.ticketRatings(wire.common()));
    }

    @Override
    public Ranking ticketRatingsRanking(ReportQuery query) {
        Report.TICKET_RATINGS_RANKING.check(query);
        return Ranking.read(
                tickets.ticketRatingsRanking(new WireQuery(query).ranking()),
                new RowFaults(Report.TICKET_RATINGS_RANKING, unreadable));
    }

    private <R, T extends Figures<T>> TimeSeries<T> series(
            RowReader<R, T> reader, ReportQuery query, Function<WireQuery, Map<String, R>> call) {
        reader.report().check(query);
        return new SeriesReader<>(reader, query, unreadable).read(call.apply(new WireQuery(query)));
    }
}
