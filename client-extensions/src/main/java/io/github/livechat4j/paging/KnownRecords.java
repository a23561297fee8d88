package io.github.livechat4j.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identities of the last records, up to a maximum number. */
final class KnownRecords {

    /**
     * The place of a record.
     *
     * @param page the page of the record
     * @param toEnd its distance from the end of the list: the number of records from it to the end, by the total
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

    /** Stores a record, and returns whether it is new. The first place of a record is kept. */
    boolean add(Object identity, RecordPlace place) {
        return places.putIfAbsent(identity, place) == null;
    }

    /** Returns the page on which a record was first; null if it is not stored. */
    @Nullable
    Integer pageOf(Object identity) {
        RecordPlace first = places.get(identity);
        return first == null ? null : first.page();
    }

    /**
     * Returns whether a record is nearer to the end of the list than before. Arrivals and deletions in front of it keep
     * its distance from the end; a record that leaves its place behind it, to be reordered or deleted, shortens it.
     */
    boolean isNearerToEnd(Object identity, RecordPlace again) {
        RecordPlace first = places.get(identity);
        return first != null && again.toEnd() < first.toEnd();
    }
}
