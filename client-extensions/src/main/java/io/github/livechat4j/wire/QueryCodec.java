package io.github.livechat4j.wire;

import feign.QueryMapEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes query records for Feign: flags as {@code 1} and {@code 0}, lists as repeated names; unset fields and empty
 * lists are omitted.
 *
 * <p>Names and values are percent-encoded here, so that Feign does not encode them again.
 */
final class QueryCodec implements QueryMapEncoder {

    private final JsonCodec json;

    QueryCodec(JsonCodec json) {
        this.json = json;
    }

    /**
     * Encodes a query record.
     *
     * @param object a model or a map; null for no query
     * @return lists of texts by name, all percent-encoded
     * @throws IllegalArgumentException if the value is or contains something that a query cannot express
     */
    @Override
    public Map<String, Object> encode(@Nullable Object object) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (object != null) {
            if (!(json.tree(object) instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException(
                        "A query cannot be made of " + object.getClass().getName());
            }
            // an empty list means no filter, not a filter that matches nothing
            Map<Object, Object> said = new LinkedHashMap<>(members);
            said.values().removeIf(value -> value == null || JsonTree.isEmptyContainer(value));
            said.forEach(QueryCodec::refuseEmptyElements);
            new BracketWriter((name, text) -> query.computeIfAbsent(
                                    PercentEncoding.encode(name), unseen -> new ArrayList<>())
                            .add(PercentEncoding.encode(text)))
                    .members(said);
        }
        return new LinkedHashMap<>(query);
    }

    /** Rejects empty texts in lists: no record has an empty tag, so such a filter is most likely a missing value. */
    private static void refuseEmptyElements(Object name, Object value) {
        if (value instanceof List<?> elements && elements.contains("")) {
            throw new IllegalArgumentException(
                    String.valueOf(name).replace("[]", "") + " must not have an empty text in its list");
        }
    }
}
