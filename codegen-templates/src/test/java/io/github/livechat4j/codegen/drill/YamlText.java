package io.github.livechat4j.codegen.drill;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps and lists as YAML in block style, each on lines of its own, and records these lines. */
final class YamlText {

    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Object, Lines> lines = new IdentityHashMap<>();
    private int line = 1;

    /**
     * The lines of a part.
     *
     * @param first the line of its key, or of its dash
     * @param last its last line
     */
    record Lines(int first, int last) {

        boolean hold(int line) {
            return first <= line && line <= last;
        }
    }

    private YamlText() {}

    static YamlText of(Map<?, ?> document) {
        YamlText yaml = new YamlText();
        yaml.mapping(document, "");
        return yaml;
    }

    String text() {
        return text.toString();
    }

    /** Returns the lines of a map or list; null if it was not written here. */
    @Nullable
    Lines linesOf(Object part) {
        return lines.get(part);
    }

    private void mapping(Map<?, ?> mapping, String indent) {
        mapping.forEach((key, value) -> {
            int first = line;
            text.append(indent).append(quoted(String.valueOf(key))).append(':');
            value(value, indent);
            note(value, first);
        });
    }

    private void value(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            endLine();
            mapping(map, indent + "  ");
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            endLine();
            for (Object item : list) {
                int first = line;
                text.append(indent).append("  -");
                value(item, indent + "  ");
                note(item, first);
            }
        } else {
            String scalar = scalar(value);
            text.append(' ').append(scalar);
            line += (int) scalar.chars().filter(character -> character == '\n').count();
            endLine();
        }
    }

    private void note(@Nullable Object value, int first) {
        if (value instanceof Map || value instanceof List) {
            lines.put(value, new Lines(first, line - 1));
        }
    }

    private void endLine() {
        text.append('\n');
        line++;
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        return value instanceof String string ? quoted(string) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
