package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;

/**
 * The reports on chats, on the queue and on availability.
 *
 * <p>Each takes a {@link ReportQuery}, and refuses one with something that it does not take by an {@link
 * IllegalArgumentException} that names it, before anything is sent. An answer with a key that is no bucket is a {@link
 * DecodingException}, and a call that fails is another {@link LiveChatException}; a plan that does not include the report is a
 * {@link io.github.livechat4j.error.PermissionException}.
 */
public interface ChatReports {

    /**
     * Counts chats: {@code GET /reports/chats/total_chats}.
     *
     * @param query what to ask for; all of it is taken
     * @return the number of chats in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<ChatCount> totalChats(ReportQuery query);

    /**
     * Counts chats by the way they began: {@code GET /reports/chats/engagement}.
     *
     * @param query what to ask for; all of it is taken
     * @return the numbers of chats in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<Engagement> chatEngagement(ReportQuery query);

    /**
     * Counts chats that no agent replied to: {@code GET /reports/chats/not_replied_chats}.
     *
     * <p>The vendor's document lists no agent and no group for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all of it is taken
     * @return the number of those chats in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    default TimeSeries<ChatCount> notRepliedChats(ReportQuery query) {
        return notRepliedChats(query, List.of(), List.of());
    }

    /**
     * Counts chats of several agents or groups together that no agent replied to: {@code GET /reports/chats/not_replied_chats}.
     *
     * @param query what to ask for; all of it is taken, but an agent only without others, and a group only without others
     * @param agents the logins of the agents; none for all of them
     * @param groups the ids of the groups; none for all of them
     * @return the number of those chats in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day, if the query has an agent beside {@code agents} or
     *     a group beside {@code groups}, if a login is blank or an id negative
     */
    TimeSeries<ChatCount> notRepliedChats(ReportQuery query, Collection<String> agents, Collection<Integer> groups);

    /**
     * Counts good and bad ratings of chats: {@code GET /reports/chats/ratings}.
     *
     * @param query what to ask for; all of it is taken
     * @return the numbers of ratings in each bucket, and of all chats
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<ChatRatings> chatRatings(ReportQuery query);

    /**
     * Ranks agents by the ratings of their chats: {@code GET /reports/chats/ratings/ranking}.
     *
     * @param query what to ask for; from, to, group and tags are taken
     * @return the agents, the best first
     * @throws IllegalArgumentException if the query has anything else
     */
    Ranking chatRatingsRanking(ReportQuery query);

    /**
     * Counts visitors in the queue: {@code GET /reports/chats/queued_visitors}.
     *
     * @param query what to ask for; all but agent and tags is taken
     * @return the numbers of visitors in each bucket
     * @throws IllegalArgumentException if the query has an agent or tags, or if hours are asked of more than one day
     */
    TimeSeries<QueuedVisitors> queuedVisitors(ReportQuery query);

    /**
     * Reports how long visitors waited in the queue: {@code GET /reports/chats/queued_visitors/waiting_times}.
     *
     * @param query what to ask for; all but agent and tags is taken
     * @return the shortest, longest and average waits of each bucket
     * @throws IllegalArgumentException if the query has an agent or tags, or if hours are asked of more than one day
     */
    TimeSeries<QueueWaits> queueWaitingTimes(ReportQuery query);

    /**
     * Reports how long an agent, a group or the account could take chats: {@code GET /reports/availability}.
     *
     * <p>The vendor's document lists no granularity for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all but tags is taken
     * @return the time available in each bucket
     * @throws IllegalArgumentException if the query has tags, or if hours are asked of more than one day
     */
    TimeSeries<TimeSpent> availability(ReportQuery query);

    /**
     * Reports how long an agent, a group or the account chatted: {@code GET /reports/chats/chatting_time}.
     *
     * <p>The vendor's document lists no zone and no granularity for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all of it is taken
     * @return the time spent on chats in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<TimeSpent> chattingTime(ReportQuery query);

    /**
     * Reports the average time to the first response in chats: {@code GET /reports/chats/first_response_time}.
     *
     * <p>The vendor's document lists no zone for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all of it is taken
     * @return the average of each bucket, with the number of responses
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<MeanTime> chatFirstResponseTime(ReportQuery query);

    /**
     * Reports the average time to a response in chats: {@code GET /reports/chats/response_time}.
     *
     * <p>The vendor's document lists no zone for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all of it is taken
     * @return the average of each bucket, with the number of responses
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<MeanTime> chatResponseTime(ReportQuery query);

    /**
     * Reports the greatest number of chats at the same time on recent dates of one day of the week, hour by hour: {@code GET
     * /reports/chats/agents_occupancy}. Nothing else can be asked of it.
     *
     * @param weekday the day of the week
     * @return the number in each hour of those dates; the days between them are no gaps
     */
    TimeSeries<Occupancy> agentsOccupancy(DayOfWeek weekday);

    /**
     * Counts goals that were reached, and sales: {@code GET /reports/chats/goals}.
     *
     * @param query what to ask for; all of it is taken
     * @return the number of goals in each bucket, and the sales by currency
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    default TimeSeries<Goals> chatGoals(ReportQuery query) {
        return chatGoals(query, GoalFilter.NONE);
    }

    /**
     * Counts some goals that were reached, and sales: {@code GET /reports/chats/goals}.
     *
     * @param query what to ask for; all of it is taken
     * @param filter which goals and sales
     * @return the number of goals in each bucket, and the sales by currency
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<Goals> chatGoals(ReportQuery query, GoalFilter filter);

    /**
     * Counts greetings that were shown, and what they led to: {@code GET /reports/chats/greetings}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores it, the figures are those without it.
     *
     * @param query what to ask for; all of it is taken
     * @return the numbers of greetings, chats and goals in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    default TimeSeries<GreetingUse> chatGreetings(ReportQuery query) {
        return chatGreetings(query, GreetingFilter.NONE);
    }

    /**
     * Counts some greetings that were shown, and what they led to: {@code GET /reports/chats/greetings}.
     *
     * @param query what to ask for; all of it is taken
     * @param filter which greetings
     * @return the numbers of greetings, chats and goals in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<GreetingUse> chatGreetings(ReportQuery query, GreetingFilter filter);
}
