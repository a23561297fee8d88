package io.github.livechat4j.webhooks;

/**
 * A consumer that handles events.
 *
 * @param <E> the type of the events
 */
@FunctionalInterface
public interface WebhookConsumer<E extends WebhookEvent> {

    /**
     * Handles an event. The service waits about 10 seconds for all consumers of an event together. Store the event for
     * later processing if handling takes longer.
     *
     * @param event the event
     * @throws Exception if handling fails; the service then delivers the event again
     */
    void accept(E event) throws Exception;
}
