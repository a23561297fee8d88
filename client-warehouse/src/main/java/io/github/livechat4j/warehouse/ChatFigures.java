package io.github.livechat4j.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The aggregated columns of views of chats: expressions over rows {@code f} of {@code chat_figures}. */
final class ChatFigures {

    private static final Map<String, String> EXPRESSIONS = new LinkedHashMap<>();
    private static final Map<String, String> COMMENTS = new LinkedHashMap<>();

    static {
        add("chats", "count(*)", "Number of chats that have ended, and of missed chats, as the report total_chats.");
        add("missed_chats", sum("f.missed_chats"), "Number of missed chats, which are in chats too.");
        add(
                "not_replied",
                known("CASE WHEN f.responses > 0 THEN 0 WHEN f.responses = 0 THEN 1 END", "f.responses", true),
                "Number of chats without a response, missed chats among them, as the report not_replied_chats.");
        add(
                "chats_from_auto_invite",
                known("f.from_auto_invite", "f.from_auto_invite", false),
                "Number of chats that greetings led to, as the report chat_engagement, and accepted of"
                        + " chat_greetings.");
        add(
                "chats_from_immediate_start",
                known("f.from_immediate_start", "f.from_immediate_start", true),
                "Number of chats that visitors started, missed chats among them, as the report chat_engagement.");
        add(
                "chats_from_manual_invite",
                known("f.from_manual_invite", "f.from_manual_invite", false),
                "Number of chats that agents invited visitors to, as the report chat_engagement.");
        add("good", known("f.good", "f.good", false), "Number of chats rated good, as the report chat_ratings.");
        add("bad", known("f.bad", "f.bad", false), "Number of chats rated bad, as the report chat_ratings.");
        add(
                "first_responses",
                known("CASE WHEN f.responses > 0 THEN 1 WHEN f.responses = 0 THEN 0 END", "f.responses", false),
                "Number of chats with a response, as count of the report chat_first_response_time.");
        add(
                "first_response_seconds",
                sum("f.first_response_seconds"),
                "Sum of the times to the first responses, in seconds. Null without any.");
        add(
                "first_response_average_seconds",
                average("f.first_response_seconds", "count(f.first_response_seconds)"),
                "Average time to the first response, in seconds, as the report chat_first_response_time. Null"
                        + " without any.");
        add(
                "responses",
                known("f.responses", "f.responses", false),
                "Number of responses, as count of the report chat_response_time.");
        add(
                "response_seconds",
                sum("f.response_seconds"),
                "Sum of the times to all responses, in seconds. Null without any.");
        add(
                "response_average_seconds",
                average("f.response_seconds", "sum(CASE WHEN f.response_seconds IS NOT NULL THEN f.responses END)"),
                "Average time to a response, in seconds, as the report chat_response_time. Null without any.");
        add(
                "duration_seconds",
                sum("f.duration_seconds"),
                "Sum of the lengths of the chats, in seconds. Chats at the same time count separately, in which"
                        + " the report"
                        + " chatting_time may differ. Null without any.");
        add(
                "duration_average_seconds",
                average("f.duration_seconds", "count(f.duration_seconds)"),
                "Average length of the chats that were not missed, in seconds. No report has it.");
        add(
                "queue_entered_chat",
                "count(f.queue_seconds)",
                "Number of chats that an agent took from the queue, as entered_chat of the report queued_visitors.");
        add(
                "queue_shortest_seconds",
                "min(f.queue_seconds)",
                "Shortest time in the queue of these chats, in seconds, as the report queue_waiting_times.");
        add(
                "queue_longest_seconds",
                "max(f.queue_seconds)",
                "Longest time in the queue of these chats, in seconds, as the report queue_waiting_times.");
        add(
                "queue_average_seconds",
                average("f.queue_seconds", "count(f.queue_seconds)"),
                "Average time in the queue of these chats, in seconds, as the report queue_waiting_times.");
        add("goals", sum("f.goals"), "Number of goals reached in the chats, as the report chat_goals.");
        add(
                "greeting_goals",
                sum("CASE WHEN f.from_auto_invite = 1 THEN f.goals ELSE 0 END"),
                "Number of goals reached in chats that greetings led to, as goals of the report chat_greetings.");
    }

    private ChatFigures() {}

    private static void add(String column, String expression, String comment) {
        EXPRESSIONS.put(column, expression);
        COMMENTS.put(column, comment);
    }

    private static String sum(String summand) {
        return "CAST(sum(" + summand + ") AS BIGINT)";
    }

    /**
     * Sums a figure that missed chats do not have; null if no chat has it because its source is masked.
     *
     * @param isOfMissed whether each missed chat counts
     */
    private static String known(String summand, String source, boolean isOfMissed) {
        return "CASE WHEN count(" + source + ") > 0 OR count(*) = sum(f.missed_chats) THEN CAST(coalesce(sum(" + summand
                + "), 0)" + (isOfMissed ? " + sum(f.missed_chats)" : "") + " AS BIGINT) END";
    }

    private static String average(String summand, String count) {
        return "CAST(sum(" + summand + ") AS DOUBLE PRECISION) / nullif(" + count + ", 0)";
    }

    static Map<String, String> comments() {
        return COMMENTS;
    }

    static String selected() {
        return EXPRESSIONS.entrySet().stream()
                .map(column -> column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining(", "));
    }
}
