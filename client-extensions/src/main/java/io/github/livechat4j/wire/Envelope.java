package io.github.livechat4j.wire;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return items != null && items.type() instanceof ListType list
                ? pageOf(list, items.name(), type, tree, in)
                : onlyItem(type, tree, in);
    }

    /** The only item of a page where an item was promised; null if it is no page or has not exactly one item. */
    static @Nullable Object onlyItem(WireType type, Map<String, @Nullable Object> tree, Reading in) throws IOException {
        if (in.isUnwrapped() || !isPage(tree)) {
            return null;
        }
        String items = null;
        for (Map.Entry<String, @Nullable Object> member : tree.entrySet()) {
            if (elements(member.getValue()).stream().anyMatch(Map.class::isInstance)) {
                if (items != null) {
                    return null;
                }
                items = member.getKey();
            }
        }
        Object value = items == null ? null : tree.get(items);
        Collection<?> elements = elements(value);
        if (items == null || elements.size() != 1) {
            return null;
        }
        Object item = elements.iterator().next();
        // an object that does not say what it is could be anything, and would lose what is around it
        if (type instanceof UnionType union
                && !(item instanceof Map<?, ?> members && members.containsKey(union.discriminator()))) {
            return null;
        }
        String place = value instanceof Map<?, ?> byIndex
                ? JsonPath.member((String) byIndex.keySet().iterator().next())
                : "[0]";
        return in.unwrapped().again(item, type, JsonPath.member(items) + place);
    }

    /** At least one of the two numbers is there, and neither is something else. */
    private static boolean isPage(Map<String, @Nullable Object> tree) {
        Object total = tree.get(TOTAL);
        Object pages = tree.get(PAGES);
        return (total != null || pages != null) && isCountOrNull(total) && isCountOrNull(pages);
    }

    private static boolean isCountOrNull(@Nullable Object tree) {
        return tree == null || tree instanceof Number || (tree instanceof String text && ListType.isIndex(text));
    }

    /** The elements of a list, or of an object with indexes for names; none of anything else. */
    private static Collection<?> elements(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members) {
            boolean isList = members.keySet().stream().allMatch(name -> ListType.isIndex((String) name));
            return isList ? members.values() : List.of();
        }
        return tree instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object pageOf(
            ListType items, String name, RecordType page, Map<String, @Nullable Object> item, Reading in)
            throws IOException {
        if (in.isUnwrapped() || item.containsKey(name) || !isItem(items.element(), item)) {
            return null;
        }
        Reading unwrapped = in.unwrapped();
        // what is wrong with it is wrong where it is, not in a page that did not come
        Object alone = unwrapped.again(item, items.element(), "");
        if (Loose.fault(alone) != null) {
            return alone;
        }
        int noted = in.unread().size();
        Object made = unwrapped.again(Map.of(name, List.of(item), TOTAL, 1, PAGES, 1), page, "");
        in.forget(noted);
        return made;
    }

    /** An item without anything required could be any object at all, so it proves nothing. */
    private static boolean isItem(WireType type, Map<String, @Nullable Object> tree) {
        RecordType record = type instanceof UnionType union ? union.meaningOf(tree) : (RecordType) type;
        List<Component> required = record.shape().required();
        return !required.isEmpty() && required.stream().allMatch(component -> tree.containsKey(component.name()));
    }

    private static @Nullable Component items(RecordShape shape) {
        Component items = null;
        for (Component component : shape.components()) {
            if (component.isRequired()
                    && component.type() instanceof ListType list
                    && (list.element() instanceof RecordType || list.element() instanceof UnionType)) {
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
