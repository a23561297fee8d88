package io.github.livechat4j.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of chats. */
final class ChatViews {

    private static final String DAY =
            "Day on which the chat started, in the time zone of the account." + " Null if the times are masked.";

    /** A reply is the first message of an agent behind messages of the visitor; it answers the first of these. */
    private static final String FIGURES_QUERY = """
            WITH messages AS (
              SELECT chat_key, "position", user_type, CAST(extract(epoch FROM "timestamp") AS BIGINT) AS said,
                lag(user_type) OVER (PARTITION BY chat_key ORDER BY "position") AS previous
              FROM {chat_messages}
              WHERE user_type IN ('agent', 'visitor') AND welcome_message IS NOT TRUE AND type IS DISTINCT FROM 'event'
            ), turns AS (
              SELECT chat_key, "position", user_type, previous, said,
                lag(said) OVER (PARTITION BY chat_key ORDER BY "position") AS asked
              FROM messages WHERE user_type IS DISTINCT FROM previous
            ), replies AS (
              SELECT chat_key, said - asked AS seconds,
                row_number() OVER (PARTITION BY chat_key ORDER BY "position") AS number
              FROM turns WHERE user_type = 'agent' AND previous = 'visitor'
            ), responses AS (
              SELECT chat_key, count(*) AS responses,
                CASE WHEN count(*) = count(seconds) THEN sum(seconds) END AS seconds,
                min(CASE WHEN number = 1 THEN seconds END) AS first_seconds
              FROM replies GROUP BY chat_key
            ), masked AS (
              SELECT chat_key FROM {chat_messages} GROUP BY chat_key
              HAVING max(CASE WHEN user_type IN ('agent', 'visitor', 'supervisor') THEN 1 ELSE 0 END) = 0
            ), agents AS (
              SELECT DISTINCT chat_key FROM {chat_agents}
            ), goals AS (
              SELECT chat_key, count(*) AS goals FROM {chat_goals} GROUP BY chat_key
            )
            SELECT c.key AS chat_key,
              CAST(coalesce(c.started_timestamp_local, c."time") AS DATE) AS day,
              CAST(CASE WHEN c.type = 'missed_chat' THEN 1 ELSE 0 END AS BIGINT) AS missed_chats,
              CAST(CASE WHEN c.engagement = 'auto_invite' THEN 1
                WHEN c.engagement IN ('immediate_start', 'manual_invite') THEN 0 END AS BIGINT) AS from_auto_invite,
              CAST(CASE WHEN c.engagement = 'immediate_start' THEN 1
                WHEN c.engagement IN ('auto_invite', 'manual_invite') THEN 0 END AS BIGINT) AS from_immediate_start,
              CAST(CASE WHEN c.engagement = 'manual_invite' THEN 1
                WHEN c.engagement IN ('auto_invite', 'immediate_start') THEN 0 END AS BIGINT) AS from_manual_invite,
              CAST(CASE WHEN c.rate = 'rated_good' THEN 1
                WHEN c.rate IN ('rated_bad', 'not_rated') THEN 0 END AS BIGINT) AS good,
              CAST(CASE WHEN c.rate = 'rated_bad' THEN 1
                WHEN c.rate IN ('rated_good', 'not_rated') THEN 0 END AS BIGINT) AS bad,
              CAST(CASE WHEN c.type = 'missed_chat' OR masked.chat_key IS NOT NULL THEN NULL
                ELSE coalesce(responses.responses, 0) END AS BIGINT) AS responses,
              CAST(responses.seconds AS BIGINT) AS response_seconds,
              CAST(responses.first_seconds AS BIGINT) AS first_response_seconds,
              CAST(c.duration AS BIGINT) AS duration_seconds,
              CAST(CASE WHEN agents.chat_key IS NOT NULL THEN c.queue_duration END AS BIGINT) AS queue_seconds,
              CAST(coalesce(goals.goals, 0) AS BIGINT) AS goals
            FROM {chats} c
            LEFT JOIN responses ON responses.chat_key = c.key
            LEFT JOIN masked ON masked.chat_key = c.key
            LEFT JOIN agents ON agents.chat_key = c.key
            LEFT JOIN goals ON goals.chat_key = c.key
            WHERE c.pending IS NOT TRUE""";

    private static final ViewScope AGENT =
            new ViewScope("_by_agent", "agent", "Login of the agent" + " (chat_agents.email).");
    private static final ViewScope GROUP =
            new ViewScope("_by_group", "group_id", "Id of the group" + " (chat_group.value).");
    private static final ViewScope TAG = new ViewScope("_by_tag", "tag", "Name of the tag (chat_tags.value).");

    private ChatViews() {}

    static List<WarehouseView> all() {
        List<WarehouseView> views = new ArrayList<>();
        views.add(new WarehouseView(
                "chat_figures",
                "A row for each chat that has ended and each missed chat, with what the reports count of it.",
                figuresOfAChat(),
                FIGURES_QUERY));
        views.add(daily(ViewScope.ALL, "", ""));
        views.add(daily(
                AGENT,
                "SELECT DISTINCT chat_key, email AS agent FROM {chat_agents} WHERE email IS NOT NULL",
                " A chat with several agents counts for each of them, with all its responses. Chats without an"
                        + " agent are in"
                        + " no row; so are agents whose addresses are left out by a mask."));
        views.add(daily(
                GROUP,
                "SELECT DISTINCT chat_key, value AS group_id FROM {chat_group} WHERE value IS NOT NULL",
                " A chat of several groups counts for each of them. Most missed chats do not name their group,"
                        + " so they are"
                        + " only in the report total_chats of the group."));
        views.add(daily(
                TAG,
                "SELECT DISTINCT chat_key, value AS tag FROM {chat_tags} WHERE value IS NOT NULL",
                " A chat with several tags counts for each of them. The tags are those of the last run that read the"
                        + " chat."));
        views.add(scorecard());
        views.add(goals());
        return List.copyOf(views);
    }

    private static Map<String, String> figuresOfAChat() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("chat_key", "The chat (chats.key).");
        columns.put("day", DAY);
        columns.put("missed_chats", "1 for a missed chat, otherwise 0.");
        columns.put(
                "from_auto_invite",
                "1 if a greeting led to the chat, otherwise 0 (chats.engagement)."
                        + " Null for a missed chat, and if masked.");
        columns.put(
                "from_immediate_start",
                "1 if the visitor started the chat, otherwise 0 (chats.engagement)."
                        + " Null for a missed chat, and if masked.");
        columns.put(
                "from_manual_invite",
                "1 if an agent invited the visitor, otherwise 0 (chats.engagement)."
                        + " Null for a missed chat, and if masked.");
        columns.put("good", "1 if rated good, otherwise 0 (chats.rate). Null for a missed chat, and if masked.");
        columns.put("bad", "1 if rated bad, otherwise 0 (chats.rate). Null for a missed chat, and if masked.");
        columns.put(
                "responses",
                "Number of responses: messages of an agent that follow one of the visitor, from"
                        + " chat_messages. Welcome messages are none. Null for a missed chat, and if masked.");
        columns.put(
                "response_seconds",
                "Sum of the times in seconds from the first message of the visitor that waits"
                        + " for a response to that response. Null without responses.");
        columns.put("first_response_seconds", "The same time of the first response, in seconds. Null without one.");
        columns.put("duration_seconds", "Length of the chat in seconds (chats.duration). Null for a missed chat.");
        columns.put(
                "queue_seconds",
                "Time in the queue in seconds, if an agent took the chat afterwards"
                        + " (chats.queue_duration). Otherwise null.");
        columns.put("goals", "Number of goals that the visitor reached in the chat (chat_goals).");
        return columns;
    }

    private static WarehouseView daily(ViewScope scope, String rows, String comment) {
        String join = rows.isEmpty() ? "" : " JOIN (" + rows + ") s ON s.chat_key = f.chat_key";
        return new WarehouseView(
                "daily_chats" + scope.suffix(),
                "Chats of each day" + (scope.column().isEmpty() ? "" : " and " + scope.column()) + "." + comment
                        + " A day without chats has no row, and pending chats are in none. To get a month, add the"
                        + " counts and seconds, and divide these; do not add averages. Not in the archive, so only in"
                        + " report_figures: availability, visitors who left the queue (queued_visitors,"
                        + " queue_waiting_times) and how often greetings were shown (chat_greetings).",
                scope.columns(DAY, ChatFigures.comments()),
                "SELECT f.day, " + scope.selected() + ChatFigures.selected() + " FROM {chat_figures} f" + join
                        + " GROUP BY f.day" + scope.grouped());
    }

    private static WarehouseView scorecard() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("agent", AGENT.comment());
        columns.put("first_day", "Day of the first chat of the agent, in the time zone of the account.");
        columns.put("last_day", "Day of the latest chat of the agent.");
        columns.putAll(ChatFigures.comments());
        columns.put("satisfaction", "Share of the good ratings in all ratings, from 0 to 1. Null without ratings.");
        return new WarehouseView(
                "agent_scorecard",
                "Chats of each agent over all days. A chat with several agents counts for each of them, with all its"
                        + " responses. For a period, add rows of daily_chats_by_agent. How long an agent was"
                        + " available is"
                        + " only in the report availability (report_figures).",
                columns,
                "SELECT s.agent, min(f.day) AS first_day, max(f.day) AS last_day, " + ChatFigures.selected()
                        + ", CAST(sum(f.good) AS DOUBLE PRECISION) / nullif(sum(f.good) + sum(f.bad), 0) AS"
                        + " satisfaction"
                        + " FROM {chat_figures} f JOIN (SELECT DISTINCT chat_key, email AS agent FROM {chat_agents}"
                        + " WHERE email IS NOT NULL) s ON s.chat_key = f.chat_key GROUP BY s.agent");
    }

    private static WarehouseView goals() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("day", DAY);
        columns.put("goal_id", "Id of the goal (chat_goals.id).");
        columns.put(
                "currency",
                "ISO 4217 code of the currency of the sales (chat_goals.order_currency). Null for goals"
                        + " without a sale.");
        columns.put("goals", "Number of goals reached, as the report chat_goals.");
        columns.put("sales", "Number of those with an order, as sales_count of the report chat_goals.");
        columns.put(
                "value",
                "Sum of the prices of these orders, in units of the currency, as the report chat_goals."
                        + " Null without sales.");
        return new WarehouseView(
                "daily_goals",
                "Goals reached in chats, by the day on which the chat started, by goal and by currency of the sales.",
                columns,
                """
                SELECT f.day, g.id AS goal_id, g.order_currency AS currency, count(*) AS goals,
                  count(g.order_currency) AS sales,
                  CAST(sum(CASE WHEN g.order_currency IS NOT NULL THEN g.order_price END) AS DECIMAL(18,6)) AS value
                FROM {chat_figures} f JOIN {chat_goals} g ON g.chat_key = f.chat_key
                GROUP BY f.day, g.id, g.order_currency""");
    }
}
