package io.github.livechat4j.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of components that carry brackets themselves, as those of queries do: {@code tag[]}, {@code requester[mail]}.
 *
 * <p>To read them, what the brackets took apart is put together again: {@code {"requester": {"mail": "x"}}} becomes {@code
 * {"requester[mail]": "x"}}.
 */
record BracketedNames(List<String> names) {

    private static final Pattern BRACKETS = Pattern.compile("\\]?\\[|\\]$");

    static BracketedNames of(WireType type) {
        List<String> names = new ArrayList<>();
        if (type instanceof RecordType record) {
            for (Component component : record.shape().components()) {
                if (component.name().indexOf('[') > 0) {
                    names.add(component.name());
                }
            }
        }
        return new BracketedNames(names);
    }

    Map<String, Object> regroup(Map<String, Object> tree) {
        for (String name : names) {
            Object value = take(tree, List.of(BRACKETS.split(name)));
            if (value != null) {
                tree.put(name, value);
            }
        }
        return tree;
    }

    /** Takes a value out, and the objects around it that are empty then. */
    private static @Nullable Object take(Map<?, ?> members, List<String> keys) {
        String key = keys.get(0);
        if (keys.size() == 1) {
            return members.remove(key);
        }
        if (!(members.get(key) instanceof Map<?, ?> inner)) {
            return null;
        }
        Object value = take(inner, keys.subList(1, keys.size()));
        if (inner.isEmpty()) {
            members.remove(key);
        }
        return value;
    }
}
