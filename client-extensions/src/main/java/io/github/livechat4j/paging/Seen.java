package io.github.livechat4j.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that came last, by their identities, and where they were; as many as were asked for, and no more. */
final class Seen {

    /**
     * Where a record was when it came first.
     *
     * @param page the page that it was on
     * @param toEnd how many records were behind it, when the list had as many as its total said
     */
    record Sighting(int page, long toEnd) {}

    private final Map<Object, Sighting> sightings;

    Seen(int capacity) {
        this.sightings = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Sighting> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Remembers a record, and says whether it is new. */
    boolean add(Object identity, Sighting sighting) {
        return sightings.putIfAbsent(identity, sighting) == null;
    }

    /** The page on which a record came first; null if it is not remembered. */
    @Nullable
    Integer pageOf(Object identity) {
        Sighting first = sightings.get(identity);
        return first == null ? null : first.page();
    }

    /**
     * Whether a record comes again nearer to the end of the list than it was. Arrivals and what vanishes before it do not do that, but
     * whatever moves from behind it to the front does, or vanishes there.
     */
    boolean isNearerToEnd(Object identity, Sighting again) {
        Sighting first = sightings.get(identity);
        return first != null && again.toEnd() < first.toEnd();
    }
}
