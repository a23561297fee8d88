package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page around items: {@code {"chats": [...], "total": 1, "pages": 1}}. For some operations the service documents a page
 * and answers with the bare item, or the other way round, so each is read as the other.
 */
final class Envelope {

    private static final String TOTAL = "total";
    private static final String PAGES = "pages";

    private Envelope() {}

    /**
     * Reads an object in which something required is missing.
     *
     * @return null if it is not one for the other
     */
    static @Nullable Object reconcile(RecordType type, Map<String, @Nullable Object> tree, Reading in)
            throws IOException {
        Component items = items(type.shape());
        return items != null ? pageOf(items, type, tree, in) : onlyItem(type, tree, in);
    }

    /** The only item of a page where an item was promised; null if it is no page or has not exactly one item. */
    static @Nullable Object onlyItem(WireType type, Map<String, @Nullable Object> tree, Reading in) throws IOException {
        if (tree.size() != 3 || !(tree.get(TOTAL) instanceof Number) || !(tree.get(PAGES) instanceof Number)) {
            return null;
        }
        for (Map.Entry<String, @Nullable Object> member : tree.entrySet()) {
            if (member.getValue() instanceof List<?> list
                    && list.size() == 1
                    && list.get(0) instanceof Map<?, ?> item) {
                return in.again(item, type, JsonPath.member(member.getKey()) + "[0]");
            }
        }
        return null;
    }

    private static @Nullable Object pageOf(
            Component items, RecordType type, Map<String, @Nullable Object> item, Reading in) throws IOException {
        if (item.containsKey(items.name())) {
            return null;
        }
        try {
            Object page = in.again(Map.of(items.name(), List.of(item), TOTAL, 1, PAGES, 1), type, "");
            return isRecognised(items, page, type) ? page : null;
        } catch (DecodingException e) {
            // then it is no item either, and the page is what to complain about
            return null;
        }
    }

    /** An item without anything required could be any object at all, so it proves nothing. */
    private static boolean isRecognised(Component items, Object page, RecordType type) {
        Object item = ((List<?>) Objects.requireNonNull(items.of(page))).get(0);
        return type.types().recordOf(item.getClass()).shape().firstRequired() != null;
    }

    private static @Nullable Component items(RecordShape shape) {
        Component items = null;
        for (Component component : shape.components()) {
            if (component.isRequired() && component.type() instanceof ListType) {
                if (items != null) {
                    return null;
                }
                items = component;
            }
        }
        boolean isPage = shape.byName().containsKey(TOTAL) && shape.byName().containsKey(PAGES);
        return isPage ? items : null;
    }
}
