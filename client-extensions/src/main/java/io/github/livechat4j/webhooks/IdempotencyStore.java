package io.github.livechat4j.webhooks;

/**
 * Remembers which events were acted on, so that a delivery that comes again is answered and not acted on again.
 *
 * <p>A key is claimed before its event is acted on, and then either completed or released. A store that outlives its process
 * has to let a claim expire some time after it was made, since the process may have gone with it; and it has to remember what
 * was completed for at least the 6 hours in which the service sends a delivery again.
 *
 * <p>Methods are called by many threads. One that throws makes the service send the event again.
 */
public interface IdempotencyStore {

    /** What became of a claim. */
    enum Claim {
        /** The event is the caller's to act on. */
        GRANTED,
        /** Somebody else acts on the event at this moment. */
        IN_PROGRESS,
        /** The event was acted on. */
        COMPLETED
    }

    /**
     * Claims a key, so that nobody else can until it is released.
     *
     * @param key the {@link WebhookEvent#idempotencyKey()}
     * @return whether it was granted, or why not
     */
    Claim claim(String key);

    /**
     * Says that the event of a claimed key was acted on.
     *
     * @param key the key
     */
    void complete(String key);

    /**
     * Gives a claimed key back, since its event was not acted on.
     *
     * @param key the key
     */
    void release(String key);

    /**
     * Makes a store in the memory of this process. It forgets all when the process ends, and knows nothing of other processes.
     *
     * @param capacity how many completed keys it remembers, at least 1; the oldest are forgotten first. It should hold the events of
     *     6 hours. A key takes some 300 bytes
     * @return the store
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    static IdempotencyStore inMemory(int capacity) {
        return new InMemoryIdempotencyStore(capacity);
    }
}
