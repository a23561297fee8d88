package io.github.livechat4j.warehouse.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure of a report, and the column of a daily view that equals it.
 *
 * @param column the column of the view, an expression of SQL
 * @param unit the seconds of the unit in which the service rounds to two places; 0 for exact counts
 * @param isOfMissed whether the figure counts missed chats
 */
record ComparedFigure(DailyReport report, String figure, String column, int unit, boolean isOfMissed) {

    static final List<ComparedFigure> OF_CHATS = new ArrayList<>();
    static final List<ComparedFigure> OF_TICKETS = new ArrayList<>();

    /** What the archive does not have, as the comments of the views say. */
    static final Map<DailyReport, Set<String>> ONLY_IN_REPORTS = Map.of(
            DailyReport.QUEUED_VISITORS, Set.of("queued", "left_queue"),
            DailyReport.QUEUE_WAITING_TIMES,
                    Set.of(
                            "queued_count",
                            "queued_shortest_seconds",
                            "queued_longest_seconds",
                            "queued_average_seconds",
                            "left_queue_count",
                            "left_queue_shortest_seconds",
                            "left_queue_longest_seconds",
                            "left_queue_average_seconds"),
            DailyReport.AVAILABILITY, Set.of("seconds"),
            DailyReport.CHAT_GREETINGS, Set.of("displayed"),
            DailyReport.TICKET_RATINGS, Set.of("good", "bad", "satisfaction"));

    private static final int HOUR = 3600;

    static {
        missed(DailyReport.TOTAL_CHATS, "chats", "chats");
        missed(DailyReport.NOT_REPLIED_CHATS, "chats", "not_replied");
        chat(DailyReport.CHAT_ENGAGEMENT, "chats_from_auto_invite", "chats_from_auto_invite", 0);
        missed(DailyReport.CHAT_ENGAGEMENT, "chats_from_immediate_start", "chats_from_immediate_start");
        chat(DailyReport.CHAT_ENGAGEMENT, "chats_from_manual_invite", "chats_from_manual_invite", 0);
        chat(DailyReport.CHAT_RATINGS, "good", "good", 0);
        chat(DailyReport.CHAT_RATINGS, "bad", "bad", 0);
        missed(DailyReport.CHAT_RATINGS, "chats", "chats");
        chat(DailyReport.CHAT_RATINGS, "satisfaction", "CAST(good AS DOUBLE PRECISION) / nullif(good + bad, 0)", 0);
        chat(DailyReport.CHAT_FIRST_RESPONSE_TIME, "count", "first_responses", 0);
        chat(DailyReport.CHAT_FIRST_RESPONSE_TIME, "average_seconds", "first_response_average_seconds", 1);
        chat(DailyReport.CHAT_RESPONSE_TIME, "count", "responses", 0);
        chat(DailyReport.CHAT_RESPONSE_TIME, "average_seconds", "response_average_seconds", 1);
        chat(DailyReport.CHATTING_TIME, "seconds", "coalesce(duration_seconds, 0)", HOUR);
        chat(DailyReport.CHAT_GOALS, "goals", "goals", 0);
        chat(DailyReport.CHAT_GREETINGS, "accepted", "chats_from_auto_invite", 0);
        chat(DailyReport.CHAT_GREETINGS, "goals", "greeting_goals", 0);
        chat(DailyReport.QUEUED_VISITORS, "entered_chat", "queue_entered_chat", 0);
        chat(DailyReport.QUEUE_WAITING_TIMES, "entered_chat_count", "queue_entered_chat", 0);
        chat(DailyReport.QUEUE_WAITING_TIMES, "entered_chat_shortest_seconds", "queue_shortest_seconds", 0);
        chat(DailyReport.QUEUE_WAITING_TIMES, "entered_chat_longest_seconds", "queue_longest_seconds", 0);
        chat(DailyReport.QUEUE_WAITING_TIMES, "entered_chat_average_seconds", "queue_average_seconds", 1);
        ticket(DailyReport.NEW_TICKETS, "tickets", "new_tickets", 0);
        ticket(DailyReport.SOLVED_TICKETS, "tickets", "solved_tickets", 0);
        ticket(DailyReport.TICKET_FIRST_RESPONSE_TIME, "count", "first_responses", 0);
        ticket(DailyReport.TICKET_FIRST_RESPONSE_TIME, "average_seconds", "first_response_average_hours * 3600", HOUR);
        ticket(DailyReport.TICKET_RESOLUTION_TIME, "count", "solved_tickets", 0);
        ticket(DailyReport.TICKET_RESOLUTION_TIME, "average_seconds", "resolution_average_hours * 3600", HOUR);
        ticket(DailyReport.TICKET_SOURCES, "tickets_from_chat_window", "tickets_from_chat_window", 0);
        ticket(DailyReport.TICKET_SOURCES, "tickets_from_mail", "tickets_from_mail", 0);
        ticket(DailyReport.TICKET_SOURCES, "tickets_from_chat", "tickets_from_chat", 0);
    }

    private static void chat(DailyReport report, String figure, String column, int unit) {
        OF_CHATS.add(new ComparedFigure(report, figure, column, unit, false));
    }

    private static void missed(DailyReport report, String figure, String column) {
        OF_CHATS.add(new ComparedFigure(report, figure, column, 0, true));
    }

    private static void ticket(DailyReport report, String figure, String column, int unit) {
        OF_TICKETS.add(new ComparedFigure(report, figure, column, unit, false));
    }

    /** Returns whether both are equal, apart from the rounding of the service. */
    boolean isEqual(double reported, double viewed) {
        double half = unit == 0 ? 0 : unit * 0.005;
        return Math.abs(reported - viewed) <= half + 1e-6;
    }
}
