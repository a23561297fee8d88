package io.github.livechat4j.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of components that contain brackets themselves, as in queries: {@code tag[]}, {@code requester[mail]}.
 *
 * <p>When a record is decoded, the nested objects are converted back to these names: {@code {"requester": {"mail":
 * "x"}}} becomes {@code {"requester[mail]": "x"}}.
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

    /** Removes a value, and the enclosing objects that become empty. */
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
