package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;

/**
 * Word of an event, for one webhook.
 *
 * @param webhookId the webhook
 * @param eventType what happened
 * @param url where to send it, perhaps with a password
 * @param body what to send
 */
public record Notice(String webhookId, String eventType, String url, ObjectNode body) {

    /** Shows neither the address nor the body: both may hold secrets. */
    @Override
    public String toString() {
        return "Notice[" + eventType + " for webhook " + webhookId + "]";
    }
}
