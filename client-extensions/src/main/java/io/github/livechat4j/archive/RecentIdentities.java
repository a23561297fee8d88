package io.github.livechat4j.archive;

import java.util.LinkedHashSet;
import java.util.Set;

/** The identities of the last records, up to a number of them. */
final class RecentIdentities {

    private final int capacity;
    private final Set<Object> identities = new LinkedHashSet<>();

    RecentIdentities(int capacity) {
        this.capacity = capacity;
    }

    /** Stores an identity, and returns whether it is new. */
    boolean add(Object identity) {
        boolean isNew = identities.add(identity);
        if (identities.size() > capacity) {
            identities.remove(identities.iterator().next());
        }
        return isNew;
    }

    boolean contains(Object identity) {
        return identities.contains(identity);
    }
}
