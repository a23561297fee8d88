package io.github.livechat4j.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads pairs of names and texts as PHP does: {@code rules[0][urls][]}.
 *
 * <p>Arrays are maps here, as they are in PHP, so that a huge index costs nothing. Those with the keys 0, 1, 2 become lists in
 * the end.
 */
final class BracketTree {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Array root = new Array();
    private final int deepest;

    BracketTree(int deepest) {
        this.deepest = deepest;
    }

    void add(String name, String text) {
        List<String> keys = keys(name);
        int last = keys.size() - 1;
        Array array = root;
        for (String key : keys.subList(0, last)) {
            array = array.array(key);
        }
        array.put(keys.get(last), text);
    }

    /** A name with brackets that do not match is a name like any other. */
    private List<String> keys(String name) {
        int open = name.indexOf('[');
        if (open <= 0) {
            return List.of(name);
        }
        List<String> keys = new ArrayList<>();
        keys.add(name.substring(0, open));
        while (open < name.length()) {
            int close = name.indexOf(']', open);
            if (close < 0 || name.charAt(open) != '[') {
                return List.of(name);
            }
            keys.add(name.substring(open + 1, close));
            if (keys.size() > deepest) {
                throw new IllegalArgumentException("more than " + deepest + " levels of brackets");
            }
            open = close + 1;
        }
        return keys;
    }

    Map<String, Object> tree() {
        return root.members();
    }

    /** A PHP array: a map that can also be appended to. */
    private static final class Array {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private long nextIndex;
        private boolean isList = true;

        /** The array within this one at a key; what else there was gives way. */
        Array array(String key) {
            if (values.get(key) instanceof Array array) {
                return array;
            }
            Array array = new Array();
            put(key, array);
            return array;
        }

        void put(String key, Object value) {
            String place = key.isEmpty() ? Long.toString(nextIndex) : key;
            if (INDEX.matcher(place).matches()) {
                long index = Long.parseLong(place);
                isList &= index <= nextIndex;
                nextIndex = Math.max(nextIndex, index + 1);
            } else {
                isList = false;
            }
            values.put(place, value);
        }

        private Object tree() {
            Map<String, Object> members = members();
            return isList ? new ArrayList<>(members.values()) : members;
        }

        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            values.forEach((key, value) -> members.put(key, value instanceof Array array ? array.tree() : value));
            return members;
        }
    }
}
