package io.github.livechat4j.wire;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON at all, and on writing any value that this client knows. */
record AnyType(WireTypes types) implements WireType {

    @Override
    public Object read(Reading in) throws IOException {
        Object raw = JsonTree.read(in.parser());
        return raw == null ? new Loose(null, null) : raw;
    }

    @Override
    public Object tree(Object value) {
        return tree(value, Json.DEEPEST_NESTING);
    }

    /** The tree of a value that may be nothing. */
    @Nullable
    Object treeOrNull(@Nullable Object value) {
        return value == null ? null : tree(value);
    }

    private Object tree(Object value, int deepest) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            if (deepest == 0) {
                throw new IllegalArgumentException("The value is nested too deep to be written, or holds itself");
            }
            return value instanceof Map<?, ?> members
                    ? members(members, deepest - 1)
                    : elements((Collection<?>) value, deepest - 1);
        }
        if (value instanceof Instant) {
            return InstantScalar.EPOCH_SECONDS.tree(value);
        }
        if (value instanceof LocalDate) {
            return DateScalar.INSTANCE.tree(value);
        }
        return types.of(value.getClass()).tree(value);
    }

    static Object number(Number number) {
        Number tree = Numbers.anyOf(number);
        if (tree == null) {
            throw new IllegalArgumentException("JSON has no such number: " + number + " of "
                    + number.getClass().getName());
        }
        return tree;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> members, int deepest) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put(String.valueOf(name), value == null ? null : tree(value, deepest)));
        return Collections.unmodifiableMap(tree);
    }

    private List<@Nullable Object> elements(Collection<?> elements, int deepest) {
        List<@Nullable Object> tree = new ArrayList<>(elements.size());
        for (Object element : elements) {
            tree.add(element == null ? null : tree(element, deepest));
        }
        return Collections.unmodifiableList(tree);
    }

    @Override
    public String expected() {
        return "any value";
    }
}
