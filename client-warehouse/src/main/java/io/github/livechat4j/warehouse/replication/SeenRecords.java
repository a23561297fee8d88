package io.github.livechat4j.warehouse.replication;

import java.util.HashSet;
import java.util.Set;

/** What a full pass has read. */
final class SeenRecords {

    private final Set<Long> keys = new HashSet<>();
    private boolean isWhole = true;

    void add(SliceBatch batch) {
        keys.addAll(batch.keys());
        isWhole &= batch.unreachable().isEmpty() && !batch.hasUnknown();
    }

    boolean has(long key) {
        return keys.contains(key);
    }

    int size() {
        return keys.size();
    }

    /** Returns whether all records are known that the service has. */
    boolean isWhole() {
        return isWhole;
    }
}
