package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;

/**
 * A notification of an event for one webhook.
 *
 * @param webhookId the id of the webhook
 * @param eventType the type of the event
 * @param url the address to post to, which may contain a password
 * @param body the JSON to post
 */
public record Notice(String webhookId, String eventType, String url, ObjectNode body) {

    /** Omits address and body, which may contain secrets. */
    @Override
    public String toString() {
        return "Notice[" + eventType + " for webhook " + webhookId + "]";
    }
}
