package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookSurveyField;
import java.util.List;

/**
 * The event of an ended chat: {@code chat_ended}.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record ChatEnded(String idempotencyKey, WebhookDelivery delivery) implements ChatEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is
     *     not a number, or has none of the data of such an event
     */
    public ChatEnded {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CHAT_ENDED);
    }

    /**
     * Returns the visitor's answers to the pre-chat survey. A question with checkboxes has {@code answers}, any other
     * question {@code answer}.
     *
     * @return the questions with their answers; empty if there was no survey, or if the webhook does not request {@code
     *     pre_chat_survey}
     */
    public List<WebhookSurveyField> preChatSurvey() {
        return delivery.preChatSurvey();
    }
}
