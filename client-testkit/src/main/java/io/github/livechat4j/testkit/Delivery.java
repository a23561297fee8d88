package io.github.livechat4j.testkit;

import java.util.List;

/**
 * Word of an event that was sent to the address of a webhook, or would have been.
 *
 * @param webhookId the webhook
 * @param eventType what happened, such as {@code chat_started}
 * @param body the JSON that was sent; it holds the token of the webhook, which is a secret
 * @param outcomes what came of each attempt: a status such as {@code 200}, or why there was none
 * @param isTaken whether the consumer has answered 200 in the end
 */
public record Delivery(String webhookId, String eventType, String body, List<String> outcomes, boolean isTaken) {

    /**
     * Copies what it is given.
     *
     * @param webhookId the webhook
     * @param eventType what happened
     * @param body the JSON
     * @param outcomes what came of each attempt
     * @param isTaken whether it was taken
     */
    public Delivery {
        outcomes = List.copyOf(outcomes);
    }

    /** Does not show the body, which holds a secret. */
    @Override
    public String toString() {
        return "Delivery[" + eventType + " to webhook " + webhookId + ", " + outcomes
                + (isTaken ? ", taken]" : ", not taken]");
    }
}
