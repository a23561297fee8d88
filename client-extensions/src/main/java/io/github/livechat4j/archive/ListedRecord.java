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
 * @param unreadable describes a record that cannot be read; null if it can be read
 */
record ListedRecord<T>(@Nullable T item, @Nullable UnreadableRecord unreadable) {

    private static final JsonCodec JSON = new JsonCodec();

    /**
     * The place of records in an answer.
     *
     * @param days the days of the list
     * @param page the number of the page
     * @param member the name of the list in the answer
     */
    record Place(Days days, int page, String member) {}

    /**
     * Finds all records of a page.
     *
     * @param readable the records that were read
     * @param additional the additional properties of the page, which keep the whole list if a record of it could not be
     *     read
     */
    static <T> List<ListedRecord<T>> all(
            List<? extends T> readable, Map<String, @Nullable Object> additional, Class<T> type, Place place) {
        Object raw = additional.get(place.member());
        List<?> raws = raw instanceof Map<?, ?> byIndex
                ? new ArrayList<>(byIndex.values())
                : raw instanceof List<?> list ? list : null;
        if (raws == null || raws.size() == readable.size()) {
            return readable.stream()
                    .map(item -> new ListedRecord<T>(item, null))
                    .toList();
        }
        List<ListedRecord<T>> all = new ArrayList<>();
        for (int index = 0; index < raws.size(); index++) {
            all.add(one(JSON.write(raws.get(index)), type, place, index));
        }
        return all;
    }

    private static <T> ListedRecord<T> one(String json, Class<T> type, Place place, int index) {
        try {
            return new ListedRecord<>(JSON.read(json, type), null);
        } catch (DecodingException e) {
            DecodingException fault = e.under("$." + place.member() + "[" + index + "]");
            return new ListedRecord<>(
                    null,
                    new UnreadableRecord(
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

    private static @Nullable String id(String json) {
        Object id =
                JSON.read("[" + json + "]", List.class).get(0) instanceof Map<?, ?> members ? members.get("id") : null;
        return id instanceof String || id instanceof Number ? id.toString() : null;
    }

    /** Returns the record, which must be readable. */
    T readable() {
        return Objects.requireNonNull(item, "item");
    }

    Object identity(Function<? super T, ?> ofReadable) {
        if (unreadable == null) {
            return ofReadable.apply(readable());
        }
        // an empty record is identified only by its place
        boolean isEmpty = unreadable.json().length() <= 4;
        return "unreadable:" + (isEmpty ? unreadable.page() + ":" + unreadable.index() : unreadable.json());
    }
}
