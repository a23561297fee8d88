package io.github.livechat4j.testkit;

import java.util.List;

/**
 * A delivery of an event to the address of a webhook, with the outcome of each attempt.
 *
 * @param webhookId the webhook
 * @param eventType the type of the event, such as {@code chat_started}
 * @param body the JSON body; it contains the token of the webhook, which is a secret
 * @param outcomes the outcome of each attempt: a status such as {@code 200}, or the reason why there is no status
 * @param isTaken whether the consumer answered 200 to an attempt
 */
public record Delivery(String webhookId, String eventType, String body, List<String> outcomes, boolean isTaken) {

    /**
     * Copies the list.
     *
     * @param webhookId the webhook
     * @param eventType the type of the event
     * @param body the JSON body
     * @param outcomes the outcome of each attempt
     * @param isTaken whether the consumer answered 200
     */
    public Delivery {
        outcomes = List.copyOf(outcomes);
    }

    /** Omits the body, which contains a secret. */
    @Override
    public String toString() {
        return "Delivery[" + eventType + " to webhook " + webhookId + ", " + outcomes
                + (isTaken ? ", taken]" : ", not taken]");
    }
}
