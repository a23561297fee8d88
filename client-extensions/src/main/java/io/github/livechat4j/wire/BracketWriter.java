package io.github.livechat4j.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a JSON tree as pairs of names and texts with PHP brackets: {@code rules[0][urls][]}. */
final class BracketWriter {

    private static final String LIST = "[]";

    private final BiConsumer<String, String> pairs;

    BracketWriter(BiConsumer<String, String> pairs) {
        this.pairs = pairs;
    }

    void members(Map<?, ?> members) {
        members.forEach((key, value) -> {
            String name = (String) key;
            // some wire names already end with []
            boolean saysList = value instanceof List && name.endsWith(LIST);
            value(saysList ? name.substring(0, name.length() - LIST.length()) : name, value);
        });
    }

    private void value(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((key, member) -> value(name + "[" + checked((String) key) + "]", member));
        } else if (value instanceof List<?> elements && !elements.isEmpty()) {
            elements(name, elements);
        } else if (value != null) {
            String text = text(value);
            LoneSurrogates.refuse(name, text);
            pairs.accept(name, text);
        }
    }

    private void elements(String name, List<?> elements) {
        List<Object> present = new ArrayList<>();
        boolean areScalars = true;
        for (Object element : elements) {
            if (element != null) {
                present.add(element);
                areScalars &= !(element instanceof Map || element instanceof List);
            }
        }
        for (int index = 0; index < present.size(); index++) {
            value(name + (areScalars ? LIST : "[" + index + "]"), present.get(index));
        }
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.indexOf(']') >= 0) {
            throw new IllegalArgumentException(
                    "A form cannot have a key that is empty or holds a bracket: \"" + key + "\"");
        }
        return key;
    }

    /** Returns the text of a scalar, or the empty text of an empty list or object. */
    static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof Number number) {
            return Numbers.plain(number);
        }
        // an empty list or object
        return value instanceof String text ? text : "";
    }
}
