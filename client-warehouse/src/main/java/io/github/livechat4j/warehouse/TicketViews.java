package io.github.livechat4j.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of tickets. */
final class TicketViews {

    /** The time of the first response is a number of seconds in JSON; other forms are ignored. */
    private static final String FIGURES_QUERY = """
            WITH openings AS (
              SELECT ticket_key, "from" AS began, from_local AS began_local, "to" AS ended, to_local AS ended_local,
                row_number() OVER (PARTITION BY ticket_key ORDER BY "position") AS number,
                row_number() OVER (PARTITION BY ticket_key ORDER BY "position" DESC) AS backwards
              FROM {ticket_opened}
            ), times AS (
              SELECT key, CASE WHEN (first_response ->> 'date') ~ '^[0-9]{1,11}$'
                THEN CAST((first_response ->> 'date') AS BIGINT) END AS answered
              FROM {tickets}
            ), seconds AS (
              SELECT t.key, t.assignee_id, times.answered, earliest.began_local, latest.ended_local,
                CASE WHEN t.source_type ~ '^[0-9a-f]{32}$' THEN NULL ELSE t.source_type END AS source_type,
                CASE WHEN t.status = 'solved' THEN 1 WHEN t.status IN ('open', 'pending', 'spam') THEN 0 END AS solved,
                CAST(extract(epoch FROM earliest.began) AS BIGINT) AS began,
                CAST(extract(epoch FROM latest.ended) AS BIGINT) AS ended
              FROM {tickets} t
              JOIN times ON times.key = t.key
              LEFT JOIN openings earliest ON earliest.ticket_key = t.key AND earliest.number = 1
              LEFT JOIN openings latest ON latest.ticket_key = t.key AND latest.backwards = 1
            )
            SELECT key AS ticket_key,
              assignee_id AS agent,
              CAST(CASE WHEN source_type = 'chat-window' THEN 1 WHEN source_type IS NOT NULL THEN 0 END AS BIGINT)
                AS from_chat_window,
              CAST(CASE WHEN source_type = 'mail' THEN 1 WHEN source_type IS NOT NULL THEN 0 END AS BIGINT) AS from_mail,
              CAST(CASE WHEN source_type IN ('chat-window', 'mail') THEN 0 WHEN source_type IS NOT NULL THEN 1 END
                AS BIGINT) AS from_chat,
              CAST(began_local AS DATE) AS created_day,
              CAST(CAST(to_timestamp(answered) AS TIMESTAMP WITH TIME ZONE)
                AT TIME ZONE (SELECT max(zone) FROM {livechat_replication}) AS DATE) AS answered_day,
              CAST(solved AS BIGINT) AS solved,
              CASE WHEN solved IS DISTINCT FROM 0 THEN CAST(ended_local AS DATE) END AS solved_day,
              answered - began AS first_response_seconds,
              CASE WHEN solved = 1 THEN ended - began END AS resolution_seconds
            FROM seconds""";

    private static final ViewScope AGENT =
            new ViewScope("_by_agent", "agent", "Login of the agent to whom the ticket is assigned now.");
    private static final ViewScope GROUP =
            new ViewScope("_by_group", "group_id", "Id of the group" + " (ticket_groups.value).");
    private static final ViewScope TAG = new ViewScope("_by_tag", "tag", "Name of the tag (ticket_tags.value).");

    private TicketViews() {}

    static List<WarehouseView> all() {
        return List.of(
                new WarehouseView(
                        "ticket_figures",
                        "A row for each ticket, with what the reports count of it. Its ratings are not in the archive;"
                                + " the report ticket_ratings (report_figures) has them.",
                        figuresOfATicket(),
                        FIGURES_QUERY),
                daily(ViewScope.ALL, "", ""),
                daily(
                        AGENT,
                        "SELECT ticket_key, agent FROM {ticket_figures} WHERE agent IS NOT NULL",
                        " Tickets without an assignee are in no row."),
                daily(
                        GROUP,
                        "SELECT DISTINCT ticket_key, value AS group_id FROM {ticket_groups} WHERE value IS NOT NULL",
                        " A ticket of several groups counts for each of them."),
                daily(
                        TAG,
                        "SELECT DISTINCT ticket_key, value AS tag FROM {ticket_tags} WHERE value IS NOT NULL",
                        " A ticket with several tags counts for each of them."));
    }

    private static Map<String, String> figuresOfATicket() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("ticket_key", "The ticket (tickets.key).");
        columns.put("agent", AGENT.comment() + " Null if it is unassigned.");
        columns.put(
                "from_chat_window",
                "1 if it came from the form of the chat window, otherwise 0" + " (tickets.source_type).");
        columns.put("from_mail", "1 if it came by mail, otherwise 0 (tickets.source_type).");
        columns.put("from_chat", "1 if it came in another way, otherwise 0 (tickets.source_type).");
        columns.put(
                "created_day",
                "Day on which the ticket was opened first (ticket_opened.from), in the time zone of" + " the account.");
        columns.put(
                "answered_day",
                "Day of the first response (date of tickets.first_response), in the time"
                        + " zone of the"
                        + " account. Null without one.");
        columns.put("solved", "1 if the ticket is solved now, otherwise 0 (tickets.status). Null if masked.");
        columns.put(
                "solved_day",
                "Day on which a ticket was closed last (ticket_opened.to), in the time zone of the"
                        + " account. Null if it is not solved now.");
        columns.put("first_response_seconds", "Time from the opening to the first response, in seconds.");
        columns.put(
                "resolution_seconds",
                "Time from the first opening to the last closing of a solved ticket, in" + " seconds.");
        return columns;
    }

    private static Map<String, String> figuresOfADay() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("new_tickets", "Number of tickets that were opened first on the day, as the report new_tickets.");
        columns.put(
                "tickets_from_chat_window",
                "Number of those from the form of the chat window, as the report"
                        + " ticket_sources. Null if the sources are masked.");
        columns.put(
                "tickets_from_mail",
                "Number of those that came by mail, as the report ticket_sources. Null if the"
                        + " sources are masked.");
        columns.put(
                "tickets_from_chat",
                "Number of those that came in another way, as the report"
                        + " ticket_sources. Null if"
                        + " the sources are masked.");
        columns.put(
                "first_responses",
                "Number of tickets that were first answered on the day, as count of the report"
                        + " ticket_first_response_time.");
        columns.put("first_response_seconds", "Sum of the times to these first responses, in seconds.");
        columns.put(
                "first_response_average_hours",
                "Average time to these first responses, in hours, as the report"
                        + " ticket_first_response_time. Null without any.");
        columns.put(
                "solved_tickets",
                "Number of tickets that were closed last on the day and are solved now, as the"
                        + " report solved_tickets. Null if the status is masked.");
        columns.put("resolution_seconds", "Sum of the times from opening to closing of these tickets, in seconds.");
        columns.put(
                "resolution_average_hours",
                "Average time from opening to closing of these tickets, in"
                        + " hours, as the"
                        + " report ticket_resolution_time. Null without any.");
        return columns;
    }

    private static WarehouseView daily(ViewScope scope, String rows, String comment) {
        String join = rows.isEmpty() ? "" : " JOIN (" + rows + ") s ON s.ticket_key = e.ticket_key";
        return new WarehouseView(
                "daily_tickets" + scope.suffix(),
                "Tickets of each day" + (scope.column().isEmpty() ? "" : " and " + scope.column()) + "." + comment
                        + " A day on which nothing was opened, answered or solved has no row. To get a month, add the"
                        + " counts and seconds, and divide these; do not add averages. Ratings of tickets are"
                        + " only in the"
                        + " report ticket_ratings (report_figures).",
                scope.columns(
                        "Day on which tickets were opened, answered or solved, in the time zone of the account.",
                        figuresOfADay()),
                EVENTS + "SELECT e.day, " + scope.selected() + FIGURES_OF_A_DAY + " FROM events e" + join
                        + " GROUP BY e.day" + scope.grouped());
    }

    private static final String EVENTS = """
            WITH events AS (
              SELECT ticket_key, created_day AS day, 'created' AS event, from_chat_window, from_mail, from_chat,
                CAST(NULL AS BIGINT) AS solved, CAST(NULL AS BIGINT) AS seconds
              FROM {ticket_figures} WHERE created_day IS NOT NULL
              UNION ALL SELECT ticket_key, answered_day, 'answered', NULL, NULL, NULL, NULL, first_response_seconds
              FROM {ticket_figures} WHERE answered_day IS NOT NULL
              UNION ALL SELECT ticket_key, solved_day, 'solved', NULL, NULL, NULL, solved, resolution_seconds
              FROM {ticket_figures} WHERE solved_day IS NOT NULL
            )
            """;

    private static final String FIGURES_OF_A_DAY = String.join(
            ", ",
            count("created") + " AS new_tickets",
            source("from_chat_window") + " AS tickets_from_chat_window",
            source("from_mail") + " AS tickets_from_mail",
            source("from_chat") + " AS tickets_from_chat",
            count("answered") + " AS first_responses",
            seconds("answered", "") + " AS first_response_seconds",
            hours("answered") + " AS first_response_average_hours",
            "CASE WHEN count(e.solved) = " + count("solved") + " AND " + known("solved")
                    + " THEN count(e.solved) END AS solved_tickets",
            seconds("solved", "") + " AS resolution_seconds",
            hours("solved") + " AS resolution_average_hours");

    private static String count(String event) {
        return "count(*) FILTER (WHERE e.event = '" + event + "')";
    }

    private static String source(String column) {
        return "CASE WHEN count(e." + column + ") = " + count("created") + " AND " + known(column)
                + " THEN CAST(coalesce(sum(e." + column + "), 0) AS BIGINT) END";
    }

    /** Returns a condition that a masked column fails also on days without tickets, so that a sum is not 0. */
    private static String known(String column) {
        return "EXISTS (SELECT 1 FROM {ticket_figures} WHERE " + column + " IS NOT NULL)";
    }

    private static String seconds(String event, String scale) {
        return "CAST(sum(e.seconds) FILTER (WHERE e.event = '" + event + "') AS " + (scale.isEmpty() ? "BIGINT" : scale)
                + ")";
    }

    private static String hours(String event) {
        return seconds(event, "DOUBLE PRECISION") + " / 3600 / nullif(count(e.seconds) FILTER (WHERE e.event ="
                + " '" + event
                + "'), 0)";
    }
}
