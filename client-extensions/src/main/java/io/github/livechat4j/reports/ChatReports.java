package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;

/**
 * The reports on chats, on the queue and on availability.
 *
 * <p>Each takes a {@link ReportQuery}. If the query has a setting that the report does not support, the method throws
 * an {@link IllegalArgumentException} that names the setting, before anything is sent. An answer with a key that is not
 * a time bucket causes a {@link DecodingException}, and a failed call another {@link LiveChatException}: a {@link
 * io.github.livechat4j.error.PermissionException} if the account's plan does not include the report.
 */
public interface ChatReports {

    /**
     * Counts chats: {@code GET /reports/chats/total_chats}.
     *
     * @param query the query; all of its settings are supported
     * @return the number of chats in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<ChatCount> totalChats(ReportQuery query);

    /**
     * Counts chats by how they started: {@code GET /reports/chats/engagement}.
     *
     * @param query the query; all of its settings are supported
     * @return the numbers of chats in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<Engagement> chatEngagement(ReportQuery query);

    /**
     * Counts chats that no agent replied to: {@code GET /reports/chats/not_replied_chats}.
     *
     * <p>The vendor's document lists no agent and no group for this report. If the service ignores the parameter, the
     * figures are not limited by it.
     *
     * @param query the query; all of its settings are supported
     * @return the number of those chats in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    default TimeSeries<ChatCount> notRepliedChats(ReportQuery query) {
        return notRepliedChats(query, List.of(), List.of());
    }

    /**
     * Counts chats of several agents or groups, as one total, that no agent replied to: {@code GET
     * /reports/chats/not_replied_chats}.
     *
     * @param query the query; all of its settings are supported, but an agent only if {@code agents} is empty, and a
     *     group only if {@code groups} is empty
     * @param agents the logins of the agents; empty for all
     * @param groups the ids of the groups; empty for all
     * @return the number of those chats in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day, if the query
     *     has an agent beside {@code agents} or a group beside {@code groups}, if a login is blank or an id negative
     */
    TimeSeries<ChatCount> notRepliedChats(ReportQuery query, Collection<String> agents, Collection<Integer> groups);

    /**
     * Counts good and bad ratings of chats: {@code GET /reports/chats/ratings}.
     *
     * @param query the query; all of its settings are supported
     * @return the numbers of ratings in each bucket, and of all chats
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<ChatRatings> chatRatings(ReportQuery query);

    /**
     * Ranks agents by the ratings of their chats: {@code GET /reports/chats/ratings/ranking}.
     *
     * @param query the query; only from, to, group and tags are supported
     * @return the agents, the best first
     * @throws IllegalArgumentException if the query has any other setting
     */
    Ranking chatRatingsRanking(ReportQuery query);

    /**
     * Counts visitors in the queue: {@code GET /reports/chats/queued_visitors}.
     *
     * @param query the query; agent and tags are not supported
     * @return the numbers of visitors in each bucket
     * @throws IllegalArgumentException if the query has an agent or tags, or if the granularity is HOUR and the period
     *     is longer than one day
     */
    TimeSeries<QueuedVisitors> queuedVisitors(ReportQuery query);

    /**
     * Reports how long visitors waited in the queue: {@code GET /reports/chats/queued_visitors/waiting_times}.
     *
     * @param query the query; agent and tags are not supported
     * @return the shortest, longest and average waits of each bucket
     * @throws IllegalArgumentException if the query has an agent or tags, or if the granularity is HOUR and the period
     *     is longer than one day
     */
    TimeSeries<QueueWaits> queueWaitingTimes(ReportQuery query);

    /**
     * Reports how long an agent, a group or the account was available for chats: {@code GET /reports/availability}.
     *
     * <p>The vendor's document lists no granularity for this report. If the service ignores the parameter, the figures
     * are not limited by it.
     *
     * @param query the query; tags are not supported
     * @return the time available in each bucket
     * @throws IllegalArgumentException if the query has tags, or if the granularity is HOUR and the period is longer
     *     than one day
     */
    TimeSeries<TimeSpent> availability(ReportQuery query);

    /**
     * Reports how long an agent, a group or the account chatted: {@code GET /reports/chats/chatting_time}.
     *
     * <p>The vendor's document lists no zone and no granularity for this report. If the service ignores the parameter,
     * the figures are not limited by it.
     *
     * @param query the query; all of its settings are supported
     * @return the time spent on chats in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<TimeSpent> chattingTime(ReportQuery query);

    /**
     * Reports the average time to the first response in chats: {@code GET /reports/chats/first_response_time}.
     *
     * <p>The vendor's document lists no zone for this report. If the service ignores the parameter, the figures are not
     * limited by it.
     *
     * @param query the query; all of its settings are supported
     * @return the average of each bucket, with the number of responses
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<MeanTime> chatFirstResponseTime(ReportQuery query);

    /**
     * Reports the average time to a response in chats: {@code GET /reports/chats/response_time}.
     *
     * <p>The vendor's document lists no zone for this report. If the service ignores the parameter, the figures are not
     * limited by it.
     *
     * @param query the query; all of its settings are supported
     * @return the average of each bucket, with the number of responses
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<MeanTime> chatResponseTime(ReportQuery query);

    /**
     * Reports the greatest number of chats at the same time on recent dates of one day of the week, hour by hour:
     * {@code GET /reports/chats/agents_occupancy}. The report has no other parameters.
     *
     * @param weekday the day of the week
     * @return the number in each hour of those dates; the other days of the week do not count as gaps
     */
    TimeSeries<Occupancy> agentsOccupancy(DayOfWeek weekday);

    /**
     * Counts reached goals and sales: {@code GET /reports/chats/goals}.
     *
     * @param query the query; all of its settings are supported
     * @return the number of goals in each bucket, and the sales by currency
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    default TimeSeries<Goals> chatGoals(ReportQuery query) {
        return chatGoals(query, GoalFilter.NONE);
    }

    /**
     * Counts reached goals and sales that match a filter: {@code GET /reports/chats/goals}.
     *
     * @param query the query; all of its settings are supported
     * @param filter the goals and sales to count
     * @return the number of goals in each bucket, and the sales by currency
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<Goals> chatGoals(ReportQuery query, GoalFilter filter);

    /**
     * Counts displayed greetings, and the chats and goals they led to: {@code GET /reports/chats/greetings}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores the parameter, the figures are
     * not limited by it.
     *
     * @param query the query; all of its settings are supported
     * @return the numbers of greetings, chats and goals in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    default TimeSeries<GreetingUse> chatGreetings(ReportQuery query) {
        return chatGreetings(query, GreetingFilter.NONE);
    }

    /**
     * Counts displayed greetings that match a filter, and the chats and goals they led to: {@code GET
     * /reports/chats/greetings}.
     *
     * @param query the query; all of its settings are supported
     * @param filter the greetings to count
     * @return the numbers of greetings, chats and goals in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<GreetingUse> chatGreetings(ReportQuery query, GreetingFilter filter);
}
