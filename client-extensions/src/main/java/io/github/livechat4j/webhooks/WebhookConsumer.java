package io.github.livechat4j.webhooks;

/**
 * What is done about an event.
 *
 * @param <E> the events that it is for
 */
@FunctionalInterface
public interface WebhookConsumer<E extends WebhookEvent> {

    /**
     * Acts on an event. The service waits some 10 seconds for all consumers of an event together; what takes longer is better
     * written down here and done elsewhere.
     *
     * @param event the event
     * @throws Exception if it could not be done; the service then sends the event again
     */
    void accept(E event) throws Exception;
}
