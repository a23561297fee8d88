package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;

/**
 * The reports on tickets.
 *
 * <p>Each takes a {@link ReportQuery}, and refuses one with something that it does not take by an {@link
 * IllegalArgumentException} that names it, before anything is sent. An answer with a key that is no bucket is a {@link
 * DecodingException}, and a call that fails is another {@link LiveChatException}; a plan that does not include the report is a
 * {@link io.github.livechat4j.error.PermissionException}.
 */
public interface TicketReports {

    /**
     * Counts tickets that were created: {@code GET /reports/tickets/new_tickets}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores it, the figures are those of the whole account.
     *
     * @param query what to ask for; all of it is taken
     * @return the number of tickets in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<TicketCount> newTickets(ReportQuery query);

    /**
     * Counts tickets that were solved: {@code GET /reports/tickets/solved_tickets}.
     *
     * @param query what to ask for; all of it is taken
     * @return the number of tickets in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<TicketCount> solvedTickets(ReportQuery query);

    /**
     * Reports the average time to the first response to a ticket: {@code GET /reports/tickets/first_response_time}.
     *
     * @param query what to ask for; all of it is taken
     * @return the average of each bucket, with the number of tickets
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<MeanTime> ticketFirstResponseTime(ReportQuery query);

    /**
     * Reports the average time to the resolution of a ticket: {@code GET /reports/tickets/resolution_time}.
     *
     * @param query what to ask for; all of it is taken
     * @return the average of each bucket, with the number of tickets
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<MeanTime> ticketResolutionTime(ReportQuery query);

    /**
     * Counts tickets by the channel they came through: {@code GET /reports/tickets/ticket_sources}.
     *
     * <p>The vendor's document lists no agent for this report. If the service ignores it, the figures are those of the whole account.
     *
     * @param query what to ask for; all of it is taken
     * @return the numbers of tickets in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<TicketSources> ticketSources(ReportQuery query);

    /**
     * Counts good and bad ratings of tickets: {@code GET /reports/tickets/ratings}.
     *
     * @param query what to ask for; all of it is taken
     * @return the numbers of ratings in each bucket
     * @throws IllegalArgumentException if hours are asked of more than one day
     */
    TimeSeries<Satisfaction> ticketRatings(ReportQuery query);

    /**
     * Ranks agents by the ratings of their tickets: {@code GET /reports/tickets/ratings/ranking}.
     *
     * @param query what to ask for; from, to, group and tags are taken
     * @return the agents, the best first
     * @throws IllegalArgumentException if the query has anything else
     */
    Ranking ticketRatingsRanking(ReportQuery query);
}
