package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /webhooks}. */
final class WebhookHandlers {

    /** The data types that a delivery of each event may contain. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "chat_started", List.of("chat", "visitor", "pre_chat_survey"),
            "chat_ended", List.of("chat", "visitor", "pre_chat_survey"),
            "chat_changed", List.of("chat", "visitor"),
            "visitor_queued", List.of("visitor"),
            "ticket_created", List.of("ticket"),
            "canned_response_changed", List.of("canned_response"));

    private final AccountState account;

    WebhookHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listWebhooks", arguments -> list(account.webhooks.all()));
        handlers.put("createWebhook", this::create);
        handlers.put("deleteWebhook", arguments -> {
            account.webhooks.remove(arguments.path("webhook_id"));
            return AccountState.result("The webhook has been deleted.");
        });
    }

    private static ObjectNode list(List<ObjectNode> webhooks) {
        ObjectNode list = new ObjectNode();
        webhooks.forEach(list.putArray("events")::add);
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        String event = body.path("event_type").asText();
        List<String> allowed = ALLOWED.getOrDefault(event, List.of());
        for (JsonNode type : body.path("data_types")) {
            if (!allowed.contains(type.asText())) {
                throw Refusal.badRequest("data_types of " + event + " have to be of " + String.join(", ", allowed));
            }
        }
        requireAddress(body.path("url").asText());
        String id = account.identifiers.hex32();
        ObjectNode webhook = new ObjectNode().put("licence", account.license).put("event_type", event);
        webhook.set("data_types", body.path("data_types"));
        webhook.put("url", body.path("url").asText())
                .put("verified", true)
                .put("token", account.identifiers.hex32())
                .put("id", id);
        account.webhooks.put(id, webhook);
        return list(List.of(webhook));
    }

    /** Checks the address. The message omits it, because it may contain a password. */
    private static void requireAddress(String url) {
        try {
            URI uri = URI.create(url);
            if (List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // answered like any other invalid address
        }
        throw Refusal.badRequest("url has to be an http or https address");
    }
}
