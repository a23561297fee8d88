package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookSurveyField;
import java.util.List;

/**
 * A chat ended: {@code chat_ended}.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record ChatEnded(String idempotencyKey, WebhookDelivery delivery) implements ChatEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is no
     *     number, or has nothing of what such an event is about
     */
    public ChatEnded {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CHAT_ENDED);
    }

    /**
     * Gives what the visitor answered before the chat. A question with checkboxes has {@code answers}, any other one {@code
     * answer}.
     *
     * @return the questions; empty if none were asked, or if the webhook does not ask for {@code pre_chat_survey}
     */
    public List<WebhookSurveyField> preChatSurvey() {
        return delivery.preChatSurvey();
    }
}
