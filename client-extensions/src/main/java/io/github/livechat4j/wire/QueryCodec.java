package io.github.livechat4j.wire;

import feign.QueryMapEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes query records for Feign: flags as {@code 1} and {@code 0}, lists as repeated names, unset and empty lists left out.
 *
 * <p>Names and values are percent-encoded already, in a way that Feign does not encode again.
 */
final class QueryCodec implements QueryMapEncoder {

    private final JsonCodec json;

    QueryCodec(JsonCodec json) {
        this.json = json;
    }

    /**
     * Writes a query record.
     *
     * @param object a model or a map; null for no query
     * @return names and lists of texts, all percent-encoded
     * @throws IllegalArgumentException if it is, or holds, something that a query cannot say
     */
    @Override
    public Map<String, Object> encode(@Nullable Object object) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (object != null) {
            if (!(json.tree(object) instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException(
                        "A query cannot be made of " + object.getClass().getName());
            }
            // an empty list is no filter, not a filter by nothing
            Map<Object, Object> said = new LinkedHashMap<>(members);
            said.values().removeIf(value -> value == null || JsonTree.isEmptyContainer(value));
            said.forEach(QueryCodec::refuseEmptyElements);
            new Brackets((name, text) -> query.computeIfAbsent(
                                    PercentEncoding.encode(name), unseen -> new ArrayList<>())
                            .add(PercentEncoding.encode(text)))
                    .members(said);
        }
        return new LinkedHashMap<>(query);
    }

    /** Nothing has an empty tag, so that a filter by one is a value that was forgotten. */
    private static void refuseEmptyElements(Object name, Object value) {
        if (value instanceof List<?> elements && elements.contains("")) {
            throw new IllegalArgumentException(
                    String.valueOf(name).replace("[]", "") + " must not have an empty text in its list");
        }
    }
}
