package io.github.livechat4j.archive;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record of a list, readable or not. An unreadable record is kept too, so that the positions of the records behind it
 * stay right.
 *
 * @param item the record; null if it cannot be read
 * @param identity the identity of the record
 * @param times the times of the record
 * @param unreadable describes a record that cannot be read; null if it can be read
 */
record ListedRecord<T>(
        @Nullable T item,
        Object identity,
        RecordTimes times,
        @Nullable UnreadableRecord unreadable) {

    private static final JsonCodec JSON = new JsonCodec();

    /**
     * The place of records in an answer.
     *
     * @param days the days of the list
     * @param page the number of the page
     */
    record Place(Days days, int page) {}

    /**
     * Finds all records of a page.
     *
     * @param readable the records that were read
     * @param additional the additional properties of the page, which keep the whole list if a record of it could not be
     *     read
     */
    static <T> List<ListedRecord<T>> all(
            List<? extends T> readable, Map<String, @Nullable Object> additional, RecordKind<T> kind, Place place) {
        Object raw = additional.get(kind.member());
        List<?> raws = raw instanceof Map<?, ?> byIndex
                ? new ArrayList<>(byIndex.values())
                : raw instanceof List<?> list ? list : null;
        if (raws == null || raws.size() == readable.size()) {
            return readable.stream().map(item -> ListedRecord.<T>of(item, kind)).toList();
        }
        List<ListedRecord<T>> all = new ArrayList<>();
        for (int index = 0; index < raws.size(); index++) {
            all.add(one(JSON.write(raws.get(index)), kind, place, index));
        }
        return all;
    }

    private static <T> ListedRecord<T> of(T item, RecordKind<T> kind) {
        return new ListedRecord<>(
                item, kind.identity().apply(item), kind.times().apply(item), null);
    }

    private static <T> ListedRecord<T> one(String json, RecordKind<T> kind, Place place, int index) {
        try {
            return of(JSON.read(json, kind.type()), kind);
        } catch (DecodingException e) {
            DecodingException fault = e.under("$." + kind.member() + "[" + index + "]");
            return unreadable(new UnreadableRecord(
                    place.days().from(),
                    place.days().to(),
                    place.page(),
                    index,
                    id(json),
                    fault.jsonPath(),
                    fault.expected(),
                    fault.found(),
                    json));
        }
    }

    private static <T> ListedRecord<T> unreadable(UnreadableRecord record) {
        // an empty record is identified only by its place
        boolean isEmpty = record.json().length() <= 4;
        String identity = "unreadable:" + (isEmpty ? record.page() + ":" + record.index() : record.json());
        return new ListedRecord<>(null, identity, RecordTimes.NONE, record);
    }

    private static @Nullable String id(String json) {
        Object id =
                JSON.read("[" + json + "]", List.class).get(0) instanceof Map<?, ?> members ? members.get("id") : null;
        return id instanceof String || id instanceof Number ? id.toString() : null;
    }

    /** Returns the record, which must be readable. */
    T readable() {
        return Objects.requireNonNull(item, "item");
    }

    /** Returns the same record with another item, unless it is unreadable. */
    <R> ListedRecord<R> with(Function<? super T, ? extends R> change) {
        return new ListedRecord<>(item == null ? null : change.apply(item), identity, times, unreadable);
    }
}
