package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds the bodies of webhook deliveries. Some names differ from those of the other operations: {@code referer} has
 * one r, and agents have {@code login} and {@code name}.
 */
final class Notices {

    private final AccountState account;
    private final Consumer<Notice> outbox;

    Notices(AccountState account, Consumer<Notice> outbox) {
        this.account = account;
        this.outbox = outbox;
    }

    /** Notifies of a chat, given as a record of the archive. */
    void chat(String event, ObjectNode chat) {
        send(
                event,
                Map.of(
                        "chat", chatOf(chat),
                        "visitor", visitorOf(chat),
                        "pre_chat_survey", surveyOf(chat)));
    }

    /** Notifies of a queued visitor, given as a record of {@code GET /visitors}. */
    void visitorQueued(ObjectNode visitor) {
        ObjectNode told = visitor.deepCopy();
        told.retain("id", "name", "email", "country", "city", "language", "page_current", "timezone");
        send("visitor_queued", Map.of("visitor", told));
    }

    void cannedResponseChanged(ObjectNode canned) {
        ObjectNode told = canned.deepCopy();
        told.retain("group", "id", "tags", "text");
        told.put("modification_date", account.now());
        send("canned_response_changed", Map.of("canned_response", told));
    }

    void ticketCreated(ObjectNode ticket) {
        send("ticket_created", Map.of("ticket", ticketOf(ticket)));
    }

    private void send(String event, Map<String, JsonNode> data) {
        for (ObjectNode webhook : account.webhooks.all()) {
            if (!webhook.path("event_type").asText().equals(event)) {
                continue;
            }
            ObjectNode body = new ObjectNode().put("event_type", event);
            if (!event.equals("ticket_created")) {
                body.put("event_unique_id", account.identifiers.hex32());
            }
            body.put("token", webhook.path("token").asText())
                    .put("license_id", Integer.toString(account.license))
                    .put("lc_version", "2");
            OperationArguments.texts(webhook.path("data_types")).forEach(type -> {
                JsonNode told = data.get(type);
                if (told != null) {
                    body.set(type, told);
                }
            });
            outbox.accept(new Notice(
                    webhook.path("id").asText(), event, webhook.path("url").asText(), body));
        }
    }

    private static ObjectNode chatOf(ObjectNode chat) {
        ObjectNode told = new ObjectNode();
        copy(chat, "id", told, "id");
        copy(chat, "started_timestamp", told, "started_timestamp");
        copy(chat, "ended_timestamp", told, "ended_timestamp");
        copy(chat, "chat_start_url", told, "url");
        copy(chat, "referrer", told, "referer");
        ArrayNode messages = told.putArray("messages");
        ArrayNode attachments = told.putArray("attachments");
        ArrayNode events = told.putArray("events");
        for (JsonNode line : chat.path("messages")) {
            ObjectNode message = messages.addObject();
            for (String name : List.of("user_type", "author_name", "agent_id", "text", "timestamp")) {
                copy(line, name, message, name);
            }
            copy(line, "message_json", message, "json");
            line.path("details").forEach(attachments::add);
        }
        for (JsonNode line : chat.path("events")) {
            if (line.has("event_type")) {
                ObjectNode event = events.addObject();
                copy(line, "user_type", event, "user_type");
                copy(line, "text", event, "text");
                copy(line, "timestamp", event, "timestamp");
                copy(line, "event_type", event, "type");
            }
        }
        ArrayNode agents = told.putArray("agents");
        for (JsonNode agent : chat.path("agents")) {
            ObjectNode one = agents.addObject();
            copy(agent, "display_name", one, "name");
            copy(agent, "email", one, "login");
        }
        copy(chat, "tags", told, "tags");
        copy(chat, "group", told, "groups");
        return told;
    }

    private static ObjectNode visitorOf(ObjectNode chat) {
        JsonNode visitor = chat.path("visitor");
        ObjectNode told = new ObjectNode();
        for (String name : List.of("id", "name", "email", "country", "city", "timezone")) {
            copy(visitor, name, told, name);
        }
        told.put("language", "en");
        copy(chat, "chat_start_url", told, "page_current");
        copy(chat, "custom_variables", told, "custom_variables");
        return told;
    }

    private static ArrayNode surveyOf(ObjectNode chat) {
        ArrayNode told = new ArrayNode();
        for (JsonNode answer : chat.path("prechat_survey")) {
            ObjectNode field = told.addObject();
            copy(answer, "id", field, "id");
            field.put("type", "name");
            copy(answer, "key", field, "label");
            copy(answer, "value", field, "answer");
        }
        return told;
    }

    private ObjectNode ticketOf(ObjectNode ticket) {
        ObjectNode told = ticket.deepCopy();
        told.retain("id", "subject", "status", "tags", "source", "requester", "assignee");
        told.withObject("requester").put("utc_offset", account.zone.getId()).put("ip", "192.0.2.118");
        ArrayNode groups = told.putArray("groups");
        for (JsonNode id : ticket.path("groups")) {
            groups.addObject()
                    .put("id", id.asInt())
                    .put("name", account.groups.get(id.asText()).path("name").asText())
                    .put("inherited", false);
        }
        ArrayNode events = told.putArray("events");
        for (JsonNode event : ticket.path("events")) {
            ObjectNode one = (ObjectNode) event.deepCopy();
            one.retain("author", "is_private", "message", "type", "source");
            events.add(one.put(
                    "date", Instant.ofEpochSecond(event.path("date").asLong()).toString()));
        }
        return told;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
        if (from.has(name)) {
            to.set(newName, from.path(name));
        }
    }
}
