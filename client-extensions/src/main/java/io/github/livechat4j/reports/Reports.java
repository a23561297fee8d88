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
 * The reports of the service, and what people do with them: {@code livechat.reports().totalChats(query).total()}.
 *
 * <p>Immutable and safe for many threads. Operations that take a report are given one of its methods:
 *
 * <pre>{@code
 * Reports reports = livechat.reports();
 * ReportQuery march = ReportQuery.of(YearMonth.of(2026, 3)).withZone("Europe/Warsaw");
 * Map<String, TimeSeries<ChatCount>> chats = reports.perAgent(logins, march, reports::totalChats);
 * Comparison<MeanTime> responses = reports.compare(march, reports::chatFirstResponseTime);
 * }</pre>
 *
 * <p>Those that make many calls make {@value #DEFAULT_CONCURRENCY} at a time, see {@link #withConcurrency}. The first call that
 * fails ends the others, its exception is thrown, and nothing runs any more by then. If the thread that waits is interrupted, it
 * stays so, and a {@link ConnectionException} is thrown.
 */
public final class Reports implements ChatReports, TicketReports {

    /** How many calls are made at a time unless said otherwise. */
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
     * Makes the reports of what calls the service. {@code livechat.reports()} is a shorter way.
     *
     * @param chats calls the reports on chats
     * @param tickets calls the reports on tickets
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
     * Decides how many calls are made at a time where there are many. An operation within another one multiplies them.
     *
     * @param calls how many, at least 1
     * @return reports with this
     * @throws IllegalArgumentException if it is less than 1
     */
    public Reports withConcurrency(int calls) {
        return new Reports(chats, tickets, new FanOut(calls), unreadable);
    }

    /**
     * Has somebody told of rows that are left out and of figures that are absent since what was sent is impossible, such as a negative count.
     * The reports of a client tell the listener of the client; others log it.
     *
     * @param listener is told, on the thread that asks for the report, and by several threads at a time
     * @return reports with this
     */
    public Reports withUnreadableValueListener(UnreadableValueListener listener) {
        return new Reports(chats, tickets, fanOut, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Asks the same of several agents.
     *
     * @param agents the logins; the same login twice counts once
     * @param query what to ask for, without an agent
     * @param report the report, {@code reports::totalChats}
     * @param <R> what it answers
     * @return the answers by login, in the order of the logins
     * @throws IllegalArgumentException if a login is blank, or if the query has an agent already
     */
    public <R> Map<String, R> perAgent(
            Collection<String> agents, ReportQuery query, Function<? super ReportQuery, ? extends R> report) {
        Arguments.requireAgents(agents, query);
        return fanOut.each(agents, agent -> report.apply(query.withAgent(agent)));
    }

    /**
     * Asks the same of several groups.
     *
     * @param groups the ids; the same id twice counts once
     * @param query what to ask for, without a group
     * @param report the report, {@code reports::totalChats}
     * @param <R> what it answers
     * @return the answers by id, in the order of the ids
     * @throws IllegalArgumentException if an id is negative, or if the query has a group already
     */
    public <R> Map<Integer, R> perGroup(
            Collection<Integer> groups, ReportQuery query, Function<? super ReportQuery, ? extends R> report) {
        Arguments.requireGroups(groups, query);
        return fanOut.each(groups, group -> report.apply(query.withGroup(group)));
    }

    /**
     * Asks for the hours of several days, which the service has of one day only: one call for each day.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @param report the report, {@code reports::totalChats}
     * @param <T> the type of its figures
     * @return one series of hours
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public <T extends Figures<T>> TimeSeries<T> hourly(
            LocalDate from, LocalDate to, Function<? super ReportQuery, TimeSeries<T>> report) {
        return hourly(ReportQuery.between(from, to), report);
    }

    /**
     * Asks for the hours of several days, which the service has of one day only: one call for each day.
     *
     * @param query what to ask for, with from and to
     * @param report the report, {@code reports::totalChats}
     * @param <T> the type of its figures
     * @return one series of hours
     * @throws IllegalArgumentException if from or to is missing, or if the granularity is not that of hours
     */
    public <T extends Figures<T>> TimeSeries<T> hourly(
            ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        return Stitching.hourly(query, fanOut, report);
    }

    /**
     * Asks for buckets of any length: hours of several days are asked day by day, and weeks, which the service does not have, are
     * made of days.
     *
     * @param granularity how long a bucket is to be
     * @param query what to ask for, without a granularity; with from and to if hours are asked
     * @param report the report, {@code reports::totalChats}
     * @param <T> the type of its figures
     * @return a series of such buckets, unless the service answers in others
     * @throws IllegalArgumentException if hours are asked without from or to, or if the query has another granularity
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
     * Asks for a period and for the one right before it. Before whole calendar months that is as many months, so before March
     * all of February; before any other days it is as many days.
     *
     * @param query what to ask for, with from and to
     * @param report the report, {@code reports::totalChats}
     * @param <T> the type of its figures
     * @return both series
     * @throws IllegalArgumentException if from or to is missing
     */
    public <T extends Figures<T>> Comparison<T> compare(
            ReportQuery query, Function<? super ReportQuery, TimeSeries<T>> report) {
        return Comparison.of(query, fanOut, report);
    }

    /**
     * Joins the figures of some agents: chats, ratings, response times, chatting time and availability. That is six calls for
     * each agent. A report that the service refuses with 403, as one that the plan does not include, is left out and told in
     * {@link AgentScorecard#missing}.
     *
     * @param agents the logins; the same login twice counts once
     * @param query what to ask for, without an agent and without tags, which availability does not take
     * @return the figures of each agent, in the order of the logins
     * @throws IllegalArgumentException if a login is blank, or if the query has an agent or tags
     * @throws PermissionException if the service refuses all six reports
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
