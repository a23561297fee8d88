package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data types that each type of event can have. */
final class EventRules {

    private static final Map<WebhookEventType, List<WebhookDataType>> ALLOWED = allowed();

    private EventRules() {}

    private static Map<WebhookEventType, List<WebhookDataType>> allowed() {
        Map<WebhookEventType, List<WebhookDataType>> allowed = new LinkedHashMap<>();
        List<WebhookDataType> aroundChat =
                List.of(WebhookDataType.CHAT, WebhookDataType.VISITOR, WebhookDataType.PRE_CHAT_SURVEY);
        allowed.put(WebhookEventType.CHAT_STARTED, aroundChat);
        allowed.put(WebhookEventType.CHAT_ENDED, aroundChat);
        allowed.put(WebhookEventType.CHAT_CHANGED, List.of(WebhookDataType.CHAT, WebhookDataType.VISITOR));
        allowed.put(WebhookEventType.VISITOR_QUEUED, List.of(WebhookDataType.VISITOR));
        allowed.put(WebhookEventType.TICKET_CREATED, List.of(WebhookDataType.TICKET));
        allowed.put(WebhookEventType.CANNED_RESPONSE_CHANGED, List.of(WebhookDataType.CANNED_RESPONSE));
        return Collections.unmodifiableMap(allowed);
    }

    /** Returns the data types that a webhook for such events can request; empty for an unknown type. */
    static List<WebhookDataType> allowedFor(WebhookEventType type) {
        return ALLOWED.getOrDefault(type, List.of());
    }

    /** Returns whether a delivery has data of its type of event. A webhook requests at least one data type. */
    static boolean hasData(WebhookDelivery delivery) {
        List<WebhookDataType> allowed = allowedFor(delivery.eventType());
        return allowed.isEmpty() || !Collections.disjoint(allowed, dataOf(delivery));
    }

    private static List<WebhookDataType> dataOf(WebhookDelivery delivery) {
        List<WebhookDataType> data = new ArrayList<>();
        if (delivery.chat() != null) {
            data.add(WebhookDataType.CHAT);
        }
        if (delivery.visitor() != null) {
            data.add(WebhookDataType.VISITOR);
        }
        String survey = WebhookDataType.PRE_CHAT_SURVEY.value();
        // an empty survey counts too: it means that there were no questions
        if (!delivery.preChatSurvey().isEmpty()
                || delivery.additionalProperties().containsKey(survey)) {
            data.add(WebhookDataType.PRE_CHAT_SURVEY);
        }
        if (delivery.ticket() != null) {
            data.add(WebhookDataType.TICKET);
        }
        if (delivery.cannedResponse() != null) {
            data.add(WebhookDataType.CANNED_RESPONSE);
        }
        return data;
    }

    static void check(String idempotencyKey, WebhookDelivery delivery, WebhookEventType type) {
        if (!delivery.eventType().equals(type)) {
            throw new IllegalArgumentException(
                    "delivery must be of type " + type + ", was of type " + delivery.eventType());
        }
        checkEnvelope(idempotencyKey, delivery);
        if (!hasData(delivery)) {
            throw new IllegalArgumentException("delivery must have one of " + allowedFor(type) + ", had none");
        }
    }

    static void checkUnknown(String idempotencyKey, WebhookDelivery delivery) {
        if (delivery.eventType().isKnown()) {
            throw new IllegalArgumentException(
                    "delivery must be of a type that is not known, was of type " + delivery.eventType());
        }
        checkEnvelope(idempotencyKey, delivery);
    }

    private static void checkEnvelope(String idempotencyKey, WebhookDelivery delivery) {
        if (Objects.requireNonNull(idempotencyKey, "idempotencyKey").isBlank()) {
            throw new IllegalArgumentException("idempotencyKey must not be blank");
        }
        if (Licence.parse(delivery.licenseId()).isEmpty()) {
            throw new IllegalArgumentException(
                    "licenseId of the delivery must be a number, was \"" + delivery.licenseId() + "\"");
        }
    }
}
