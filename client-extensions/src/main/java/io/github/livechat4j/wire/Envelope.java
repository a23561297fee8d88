package io.github.livechat4j.wire;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page object around items: {@code {"chats": [...], "total": 1, "pages": 1}}. For some operations the service
 * documents a page but answers with a bare item, or the other way round, so each is accepted in place of the other.
 */
final class Envelope {

    private static final String TOTAL = "total";
    private static final String PAGES = "pages";

    private Envelope() {}

    /**
     * Decodes an object without a required member as a page in place of an item, or the other way round.
     *
     * @return the value; null if the object is neither a page nor an item in place of the other
     */
    static @Nullable Object reconcile(RecordType type, Map<String, @Nullable Object> tree, DecodingState in)
            throws IOException {
        Component items = items(type.shape());
        return items != null && items.type() instanceof ListType list
                ? pageOf(list, items.name(), type, tree, in)
                : onlyItem(type, tree, in);
    }

    /** Returns the only item of a page where an item is expected; null if it is not a page with exactly one item. */
    static @Nullable Object onlyItem(WireType type, Map<String, @Nullable Object> tree, DecodingState in)
            throws IOException {
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
        // without a discriminator the item could be any object, and unwrapping it would lose the fields around it
        if (type instanceof UnionType union
                && !(item instanceof Map<?, ?> members && members.containsKey(union.discriminator()))) {
            return null;
        }
        String place = value instanceof Map<?, ?> byIndex
                ? JsonPath.member((String) byIndex.keySet().iterator().next())
                : "[0]";
        return in.unwrapped().again(item, type, JsonPath.member(items) + place);
    }

    /** Returns whether an object has a total or a number of pages, and neither is anything but a number. */
    private static boolean isPage(Map<String, @Nullable Object> tree) {
        Object total = tree.get(TOTAL);
        Object pages = tree.get(PAGES);
        return (total != null || pages != null) && isCountOrNull(total) && isCountOrNull(pages);
    }

    private static boolean isCountOrNull(@Nullable Object tree) {
        return tree == null || tree instanceof Number || (tree instanceof String text && ListType.isIndex(text));
    }

    /** Returns the elements of a list, or of an object whose names are indexes; empty for any other value. */
    private static Collection<?> elements(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members) {
            boolean isList = members.keySet().stream().allMatch(name -> ListType.isIndex((String) name));
            return isList ? members.values() : List.of();
        }
        return tree instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object pageOf(
            ListType items, String name, RecordType page, Map<String, @Nullable Object> item, DecodingState in)
            throws IOException {
        if (in.isUnwrapped() || item.containsKey(name) || !isItem(items.element(), item)) {
            return null;
        }
        DecodingState unwrapped = in.unwrapped();
        // decoded alone first, so that a fault has its real path and not one inside the added page
        Object alone = unwrapped.again(item, items.element(), "");
        if (Loose.fault(alone) != null) {
            return alone;
        }
        int noted = in.unread().size();
        Object made = unwrapped.again(Map.of(name, List.of(item), TOTAL, 1, PAGES, 1), page, "");
        in.forget(noted);
        return made;
    }

    /**
     * Returns whether an object has all required fields of a type. A type without required fields matches every object,
     * so it is never unwrapped or wrapped.
     */
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
                    && list.element().isRecord()) {
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
