package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Writes the JSON of archived chats in the form of the service. */
final class ChatJson {

    private final ZoneId zone;
    private final ChatTimes times;

    ChatJson(ZoneId zone) {
        this.zone = zone;
        this.times = new ChatTimes(zone);
    }

    ObjectNode missed(ChatFacts chat, String mail, String text) {
        return new ObjectNode()
                .put("type", "missed_chat")
                .put("id", chat.id())
                .put("visitor_id", chat.visitorId())
                .put("email", mail)
                .put("time", times.text(chat.started()))
                .put("message", text);
    }

    ObjectNode chat(ChatFacts chat, ChatDetails details) {
        ObjectNode json = new ObjectNode().put("type", "chat").put("id", chat.id());
        details.tickets().forEach(json.putArray("tickets")::add);
        visitor(chat, details, json);
        json.set("agents", agents(details.agents()));
        json.set("supervisors", agents(details.supervisors()));
        json.put("rate", chat.rating().word());
        if (chat.comment() != null) {
            json.put("rate_comment", chat.comment());
        }
        json.put("duration", chat.duration()).put("chat_start_url", details.startUrl());
        if (details.referrer() != null) {
            json.put("referrer", details.referrer());
        }
        chat.groups().forEach(json.putArray("group")::add);
        times(chat, json);
        json.put("engagement", chat.engagement().word());
        json.set("prechat_survey", survey(details.survey(), chat.visitorId()));
        json.set("postchat_survey", survey(details.afterwards(), chat.visitorId()));
        variables(json, "custom_variables", details.siteVariables());
        variables(json, "integration_variables", details.otherVariables());
        if (!chat.goals().isEmpty()) {
            chat.goals().forEach(goal -> json.withArray("goals").add(goal(chat, goal)));
        }
        chat.queueSeconds().ifPresent(seconds -> json.putObject("queue").put("duration", seconds));
        chat.tags().forEach(json.putArray("tags")::add);
        lines(chat, details, json);
        return json;
    }

    private static void visitor(ChatFacts chat, ChatDetails details, ObjectNode json) {
        ObjectNode visitor = json.putObject("visitor")
                .put("id", chat.visitorId())
                .put("name", details.visitorName())
                .put("email", details.visitorMail())
                .put("ip", details.visitorIp())
                .put("city", chat.place().city())
                .put("region", chat.place().region())
                .put("country", chat.place().country())
                .put("country_code", chat.place().countryCode())
                .put("timezone", chat.place().timezone());
        if (details.userAgent() != null) {
            visitor.put("user_agent", details.userAgent());
        }
        json.put("visitor_name", details.visitorName())
                .put("visitor_id", chat.visitorId())
                .put("visitor_ip", details.visitorIp());
    }

    /** Sends null instead of an empty list, as the service does. */
    private static JsonNode agents(List<AgentName> agents) {
        if (agents.isEmpty()) {
            return ScalarNode.NULL;
        }
        ArrayNode list = new ArrayNode();
        for (AgentName agent : agents) {
            list.addObject().put("display_name", agent.name()).put("email", agent.login());
        }
        return list;
    }

    private void times(ChatFacts chat, ObjectNode json) {
        json.put("started", times.text(chat.started())).put("started_timestamp", chat.started());
        if (!chat.isPending()) {
            long ended = chat.started() + chat.duration();
            json.put("ended", times.text(ended)).put("ended_timestamp", ended);
        }
        json.put("timezone", zone.getId());
        if (chat.isPending()) {
            json.put("pending", true);
        }
    }

    private static ArrayNode survey(Map<String, String> answers, String visitor) {
        ArrayNode list = new ArrayNode();
        answers.forEach((question, answer) -> list.addObject()
                .put("key", question)
                .put("value", answer)
                .put("id", Long.toString(Draws.mix(visitor.hashCode() * 31L + question.hashCode()) >>> 4)));
        return list;
    }

    private static void variables(ObjectNode json, String name, Map<String, Object> variables) {
        if (!variables.isEmpty()) {
            ArrayNode list = json.putArray(name);
            variables.forEach((key, value) -> {
                ObjectNode variable = list.addObject().put("key", key);
                if (value instanceof Integer number) {
                    variable.put("value", number);
                } else {
                    variable.put("value", value.toString());
                }
            });
        }
    }

    private ObjectNode goal(ChatFacts chat, GoalFact goal) {
        long when = chat.started() + goal.afterSeconds();
        ObjectNode json = new ObjectNode()
                .put("id", goal.goal().id())
                .put("name", goal.goal().name())
                .put("type", goal.goal().type())
                .put("date", times.text(when))
                .put("timestamp", when);
        ObjectNode order = json.putObject("order");
        if (goal.order() != null) {
            order.put("id", goal.order().id())
                    .put("description", goal.order().description())
                    .put("price", goal.order().price().toPlainString())
                    .put("currency", goal.order().currency());
        }
        return json;
    }

    private void lines(ChatFacts chat, ChatDetails details, ObjectNode json) {
        ArrayNode messages = json.putArray("messages");
        ArrayNode events = new ArrayNode();
        int number = 0;
        for (Message message : details.messages()) {
            ObjectNode line = line(chat, message, ++number);
            messages.add(line);
            events.add(line);
        }
        if (!chat.isPending()) {
            long ended = chat.started() + chat.duration();
            events.addObject()
                    .put("author_name", details.visitorName())
                    .put("text", details.visitorName() + " closed the chat.")
                    .put("date", times.text(ended))
                    .put("timestamp", ended)
                    .put("user_type", "visitor")
                    .put("type", "event")
                    .put("event_type", "closed")
                    .put("event_id", chat.id() + "_" + (number + 1));
        }
        // the service sends null for a chat without messages
        json.set("events", messages.isEmpty() ? ScalarNode.NULL : events);
    }

    private ObjectNode line(ChatFacts chat, Message message, int number) {
        ObjectNode line = new ObjectNode()
                .put("author_name", message.author())
                .put("text", message.text())
                .put("date", times.text(message.timestamp()))
                .put("timestamp", message.timestamp())
                .put("user_type", message.login() == null ? "visitor" : "agent");
        if (message.login() != null) {
            line.put("agent_id", message.login());
        }
        line.put("type", message.kind() == Message.Kind.FILE ? "attachment" : "message")
                .put("event_id", chat.id() + "_" + number);
        switch (message.kind()) {
            case WELCOME -> line.put("welcome_message", true);
            case RICH ->
                line.put(
                        "message_json",
                        new ObjectNode()
                                .put("text", message.text())
                                .set("buttons", new ArrayNode())
                                .toString());
            case FILE -> file(line, "https://files.example.com/" + chat.id() + "/" + number + ".jpg");
            case PLAIN -> {}
        }
        return line;
    }

    private static void file(ObjectNode line, String url) {
        line.putArray("files").add(url);
        line.putArray("details")
                .addObject()
                .put("url", url)
                .put("size", 284_113)
                .put("content_type", "image/jpeg")
                .put("content_encoding", "")
                .put("width", 1600)
                .put("height", 1200)
                .putObject("thumbs")
                .put("small", url.replace(".jpg", "-small.jpg"));
    }
}
