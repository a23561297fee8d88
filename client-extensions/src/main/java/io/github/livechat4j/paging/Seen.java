package io.github.livechat4j.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identities of the records that came last, with the pages they came on; as many as were asked for, and no more. */
final class Seen {

    private final Map<Object, Integer> pages;

    Seen(int capacity) {
        this.pages = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Integer> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Remembers a record, and says whether it is new. */
    boolean add(Object identity, int page) {
        return pages.putIfAbsent(identity, page) == null;
    }

    /** The page on which a record came first; null if it is not remembered. */
    @Nullable
    Integer pageOf(Object identity) {
        return pages.get(identity);
    }
}
