package io.github.livechat4j.webhooks;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.webhooks.DeliveryEnvelope.Member;
import io.github.livechat4j.webhooks.WebhookException.Reason;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a trusted delivery. It skips optional fields that cannot be decoded and rejects the delivery for any other
 * fault.
 */
final class DeliveryReader {

    private final JsonCodec codec = new JsonCodec();

    WebhookEvent read(String text, DeliveryEnvelope envelope) {
        envelope.repeatedField().ifPresent(path -> {
            throw new WebhookException(Reason.FIELD_REPEATED, path + " occurs more than once");
        });
        checkType(envelope);
        List<UnreadableValue> leftOut = new ArrayList<>();
        WebhookDelivery delivery = typed(text, leftOut);
        checkIds(delivery);
        if (!EventRules.hasData(delivery)) {
            // the data of the event is present but cannot be decoded
            if (!leftOut.isEmpty()) {
                UnreadableValue first = leftOut.get(0);
                throw new WebhookException(new DecodingException(first.jsonPath(), first.expected(), first.found()));
            }
            throw new WebhookException(
                    Reason.DATA_MISSING,
                    "a " + delivery.eventType() + " must have one of " + EventRules.allowedFor(delivery.eventType())
                            + ", had none");
        }
        return event(IdempotencyKey.of(delivery, codec), delivery);
    }

    private static void checkType(DeliveryEnvelope envelope) {
        Member type = envelope.member("event_type")
                .orElseThrow(() -> new WebhookException(Reason.EVENT_TYPE_MISSING, "event_type is missing"));
        if (!type.isText()) {
            throw new WebhookException(Reason.EVENT_TYPE_INVALID, "event_type must be a text, was " + type.kind());
        }
        if (type.text() == null || type.text().isBlank()) {
            throw new WebhookException(Reason.EVENT_TYPE_INVALID, "event_type must not be blank");
        }
    }

    private WebhookDelivery typed(String text, List<UnreadableValue> leftOut) {
        try {
            WebhookDelivery delivery = (WebhookDelivery) codec.read(text, (Type) WebhookDelivery.class, leftOut::add);
            // the codec unwraps a page with a single item; no delivery has pages, and unwrapping would lose the fields
            // around the item
            if (!codec.read(text, Object.class).equals(codec.tree(delivery))) {
                throw new WebhookException(
                        Reason.FIELD_INVALID, "a part of the body is wrapped in another object or list");
            }
            return delivery;
        } catch (DecodingException e) {
            throw new WebhookException(e);
        }
    }

    /** Rejects blank ids: they could not be looked up, and new tickets would all have the same idempotency key. */
    private static void checkIds(WebhookDelivery delivery) {
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        ids.put("$.chat.id", delivery.chat() == null ? null : delivery.chat().id());
        ids.put(
                "$.visitor.id",
                delivery.visitor() == null ? null : delivery.visitor().id());
        ids.put(
                "$.ticket.id",
                delivery.ticket() == null ? null : delivery.ticket().id());
        ids.forEach((path, id) -> {
            if (id != null && id.isBlank()) {
                throw new WebhookException(Reason.FIELD_INVALID, path + " must not be blank");
            }
        });
    }

    private static WebhookEvent event(String key, WebhookDelivery delivery) {
        WebhookEventType type = delivery.eventType();
        if (type.equals(WebhookEventType.CHAT_STARTED)) {
            return new ChatStarted(key, delivery);
        }
        if (type.equals(WebhookEventType.CHAT_ENDED)) {
            return new ChatEnded(key, delivery);
        }
        if (type.equals(WebhookEventType.CHAT_CHANGED)) {
            return new ChatChanged(key, delivery);
        }
        if (type.equals(WebhookEventType.VISITOR_QUEUED)) {
            return new VisitorQueued(key, delivery);
        }
        if (type.equals(WebhookEventType.TICKET_CREATED)) {
            return new TicketCreated(key, delivery);
        }
        if (type.equals(WebhookEventType.CANNED_RESPONSE_CHANGED)) {
            return new CannedResponseChanged(key, delivery);
        }
        return new UnknownEvent(key, delivery);
    }
}
