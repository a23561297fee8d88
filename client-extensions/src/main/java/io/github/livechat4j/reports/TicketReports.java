package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;

/**
 * The reports on tickets.
 *
 * <p>Each takes a {@link ReportQuery}. If the query has a setting that the report does not support, the method throws
 * an {@link IllegalArgumentException} that names the setting, before anything is sent. An answer with a key that is not
 * a time bucket causes a {@link DecodingException}, and a failed call another {@link LiveChatException}: a {@link
 * io.github.livechat4j.error.PermissionException} if the account's plan does not include the report.
 */
public interface TicketReports {

    /**
     * Counts tickets that were created: {@code GET /reports/tickets/new_tickets}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores it, the figures are those of the
     * whole account.
     *
     * @param query the query; all of its settings are supported
     * @return the number of tickets in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<TicketCount> newTickets(ReportQuery query);

    /**
     * Counts tickets that were solved: {@code GET /reports/tickets/solved_tickets}.
     *
     * @param query the query; all of its settings are supported
     * @return the number of tickets in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<TicketCount> solvedTickets(ReportQuery query);

    /**
     * Reports the average time to the first response to a ticket: {@code GET /reports/tickets/first_response_time}.
     *
     * @param query the query; all of its settings are supported
     * @return the average of each bucket, with the number of tickets
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<MeanTime> ticketFirstResponseTime(ReportQuery query);

    /**
     * Reports the average time to the resolution of a ticket: {@code GET /reports/tickets/resolution_time}.
     *
     * @param query the query; all of its settings are supported
     * @return the average of each bucket, with the number of tickets
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<MeanTime> ticketResolutionTime(ReportQuery query);

    /**
     * Counts tickets by channel: {@code GET /reports/tickets/ticket_sources}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores it, the figures are those of the
     * whole account.
     *
     * @param query the query; all of its settings are supported
     * @return the numbers of tickets in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<TicketSources> ticketSources(ReportQuery query);

    /**
     * Counts good and bad ratings of tickets: {@code GET /reports/tickets/ratings}.
     *
     * @param query the query; all of its settings are supported
     * @return the numbers of ratings in each bucket
     * @throws IllegalArgumentException if the granularity is HOUR and the period is longer than one day
     */
    TimeSeries<Satisfaction> ticketRatings(ReportQuery query);

    /**
     * Ranks agents by the ratings of their tickets: {@code GET /reports/tickets/ratings/ranking}.
     *
     * @param query the query; only from, to, group and tags are supported
     * @return the agents, the best first
     * @throws IllegalArgumentException if the query has any other setting
     */
    Ranking ticketRatingsRanking(ReportQuery query);
}
