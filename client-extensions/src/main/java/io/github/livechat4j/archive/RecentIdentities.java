package io.github.livechat4j.archive;

import java.util.LinkedHashSet;
import java.util.Set;

/** The identities that came last; as many as were asked for, and no more. */
final class RecentIdentities {

    private final int capacity;
    private final Set<Object> identities = new LinkedHashSet<>();

    RecentIdentities(int capacity) {
        this.capacity = capacity;
    }

    /** Remembers one, and says whether it is new. */
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
