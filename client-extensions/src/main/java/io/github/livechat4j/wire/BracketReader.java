package io.github.livechat4j.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parses names with brackets into a tree, as PHP does: {@code rules[0][urls][]}.
 *
 * <p>Arrays are stored as maps, as in PHP, so that a huge index takes no memory. Arrays with consecutive keys from 0
 * become lists at the end.
 */
final class BracketReader {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Array root = new Array();
    private final int deepest;

    BracketReader(int deepest) {
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

    /** Splits a name into its keys. A name with unbalanced brackets is one key. */
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

    /** A PHP array: a map that also supports appending. */
    private static final class Array {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private long nextIndex;
        private boolean isList = true;

        /** Returns the nested array at a key. Creates it if the key has no array, and replaces any other value. */
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
