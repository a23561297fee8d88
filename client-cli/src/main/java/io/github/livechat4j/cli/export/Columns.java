package io.github.livechat4j.cli.export;

import static io.github.livechat4j.cli.export.ExportColumn.count;
import static io.github.livechat4j.cli.export.ExportColumn.time;
import static io.github.livechat4j.cli.export.ExportColumn.value;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of records. They are the same for all records; new ones are only added at the end.
 *
 * @param all the columns, in order
 */
record Columns(List<ExportColumn> all) {

    static final Columns CHATS = new Columns(List.of(
            value("type", "type"),
            value("id", "id"),
            time("started", "started_timestamp"),
            time("ended", "ended_timestamp"),
            value("duration_seconds", "duration"),
            value("visitor_id", "visitor_id"),
            value("visitor_name", "visitor.name"),
            value("visitor_email", "visitor.email"),
            value("visitor_ip", "visitor.ip"),
            value("visitor_city", "visitor.city"),
            value("visitor_region", "visitor.region"),
            value("visitor_country", "visitor.country"),
            value("visitor_country_code", "visitor.country_code"),
            value("visitor_timezone", "visitor.timezone"),
            value("agents", "agents.email"),
            value("supervisors", "supervisors.email"),
            value("groups", "group"),
            value("tags", "tags"),
            value("rate", "rate"),
            value("rate_comment", "rate_comment"),
            value("engagement", "engagement"),
            value("queue_seconds", "queue.duration"),
            value("chat_start_url", "chat_start_url"),
            value("referrer", "referrer"),
            value("goals", "goals.name"),
            value("tickets", "tickets"),
            count("messages", "messages"),
            value("pending", "pending"),
            value("missed_time", "time"),
            value("missed_email", "email"),
            value("missed_message", "message")));

    static final Columns TICKETS = new Columns(List.of(
            value("id", "id"),
            value("status", "status"),
            value("subject", "subject"),
            time("opened", "opened.from"),
            time("modified", "modified"),
            value("requester_name", "requester.name"),
            value("requester_email", "requester.mail"),
            value("assignee", "assignee.id"),
            value("assignee_name", "assignee.name"),
            value("groups", "groups"),
            value("tags", "tags"),
            value("source", "source.type"),
            value("source_url", "source.url"),
            count("events", "events")));

    List<String> names() {
        return all.stream().map(ExportColumn::name).toList();
    }

    List<String> row(@Nullable Object tree, ZoneId zone) {
        return all.stream().map(column -> column.cell(tree, zone)).toList();
    }
}
