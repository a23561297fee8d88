package io.github.livechat4j.webhooks;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A store in memory. Only completed keys are limited in number: there are at most as many claimed keys as threads that
 * handle events.
 */
final class InMemoryIdempotencyStore implements IdempotencyStore {

    private final int capacity;
    private final Set<String> inProgress = new HashSet<>();
    private final Set<String> completed = new LinkedHashSet<>();

    InMemoryIdempotencyStore(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, was " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Claim claim(String key) {
        if (completed.contains(key)) {
            return Claim.COMPLETED;
        }
        return inProgress.add(key) ? Claim.GRANTED : Claim.IN_PROGRESS;
    }

    @Override
    public synchronized void complete(String key) {
        inProgress.remove(key);
        completed.add(key);
        if (completed.size() > capacity) {
            Iterator<String> oldest = completed.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public synchronized void release(String key) {
        inProgress.remove(key);
    }
}
