package io.github.livechat4j.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that were read last, by identity: as many as were asked for, and no more. */
final class KnownRecords {

    /**
     * The place of a record.
     *
     * @param page the page that it was on
     * @param toEnd its distance from the end of the list: how many records the total counts from it on
     */
    record RecordPlace(int page, long toEnd) {}

    private final Map<Object, RecordPlace> places;

    KnownRecords(int capacity) {
        this.places = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, RecordPlace> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Remembers a record, and says whether it is new. The first place of a record counts. */
    boolean add(Object identity, RecordPlace place) {
        return places.putIfAbsent(identity, place) == null;
    }

    /** The page on which a record came first; null if it is not remembered. */
    @Nullable
    Integer pageOf(Object identity) {
        RecordPlace first = places.get(identity);
        return first == null ? null : first.page();
    }

    /**
     * Whether a record comes again nearer to the end of the list than before. Arrivals and deletions in front of it
     * keep its distance from the end; a record that leaves its place behind it, to be reordered or deleted, shortens
     * it.
     */
    boolean isNearerToEnd(Object identity, RecordPlace again) {
        RecordPlace first = places.get(identity);
        return first != null && again.toEnd() < first.toEnd();
    }
}
