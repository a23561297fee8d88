package io.github.livechat4j.webhooks;

/**
 * A store of handled events, so that a repeated delivery is acknowledged but not handled again.
 *
 * <p>A key is claimed before its event is handled, and then either completed or released. In a store that outlives its
 * process, a claim must expire after some time, since the process may have died. The store must remember completed keys
 * for at least 6 hours, the time in which the service repeats a delivery.
 *
 * <p>Methods must be safe for many threads. If a method throws, the service delivers the event again.
 */
public interface IdempotencyStore {

    /** The result of a claim. */
    enum Claim {
        /** The caller must handle the event. */
        GRANTED,
        /** Another thread or process is handling the event. */
        IN_PROGRESS,
        /** The event was handled already. */
        COMPLETED
    }

    /**
     * Claims a key. No other thread or process can claim it until it is released.
     *
     * @param key the {@link WebhookEvent#idempotencyKey()}
     * @return whether the claim was granted, or why not
     */
    Claim claim(String key);

    /**
     * Records that the event of a claimed key was handled.
     *
     * @param key the key
     */
    void complete(String key);

    /**
     * Releases a claimed key whose event was not handled.
     *
     * @param key the key
     */
    void release(String key);

    /**
     * Creates a store in the memory of this process. It is lost when the process ends and is not shared with other
     * processes.
     *
     * @param capacity the maximum number of completed keys, at least 1; the oldest are removed first. It should be
     *     enough for the events of 6 hours. A key takes about 300 bytes
     * @return the store
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    static IdempotencyStore inMemory(int capacity) {
        return new InMemoryIdempotencyStore(capacity);
    }
}
