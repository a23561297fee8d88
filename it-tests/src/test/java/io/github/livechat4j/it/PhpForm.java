package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form as PHP does, from its bytes. It shares no code with the client, so that a mistake of the client's codec
 * is seen. All is text; a list is an object whose keys are 0, 1 and so on, as PHP has it.
 */
final class PhpForm {

    private static final Pattern SENT = Pattern.compile("(?:[A-Za-z0-9._~*+=&-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern NAME = Pattern.compile("([^\\[]+)((?:\\[[^\\]]*])*)");
    private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)]");

    private PhpForm() {}

    /**
     * Reads a form.
     *
     * @param bytes a character for each
     * @throws IllegalArgumentException if it is no form
     */
    static ObjectNode read(String bytes) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs(bytes)) {
            Matcher name = NAME.matcher(pair.getKey());
            if (!name.matches()) {
                throw new IllegalArgumentException("a form cannot have the name " + pair.getKey());
            }
            List<String> keys = new ArrayList<>();
            // PHP makes variables of the names
            keys.add(name.group(1).replace('.', '_').replace(' ', '_'));
            Matcher key = KEY.matcher(name.group(2));
            while (key.find()) {
                keys.add(key.group(1));
            }
            put(form, keys, pair.getValue());
        }
        return form;
    }

    /** The names and values of a query or form, in their order, decoded. */
    static List<Map.Entry<String, String>> pairs(String bytes) {
        if (!SENT.matcher(bytes).matches()) {
            throw new IllegalArgumentException("a form cannot hold what is not escaped: " + bytes);
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : bytes.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.add(Map.entry(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : ""));
            }
        }
        return pairs;
    }

    private static void put(ObjectNode holder, List<String> keys, String value) {
        String key = keys.get(0).isEmpty() ? next(holder) : keys.get(0);
        if (keys.size() == 1) {
            holder.put(key, value);
        } else {
            JsonNode inner = holder.path(key);
            put(inner.isObject() ? (ObjectNode) inner : holder.putObject(key), keys.subList(1, keys.size()), value);
        }
    }

    /** One more than the largest number so far. */
    private static String next(ObjectNode holder) {
        int next = 0;
        for (Map.Entry<String, JsonNode> member : holder.properties()) {
            if (member.getKey().matches("[0-9]{1,9}")) {
                next = Math.max(next, Integer.parseInt(member.getKey()) + 1);
            }
        }
        return Integer.toString(next);
    }

    /** The form that says the same as some JSON. */
    static JsonNode of(JsonNode json) {
        if (json.isContainerNode() && json.isEmpty()) {
            return JsonNodeFactory.instance.textNode("");
        }
        if (json.isContainerNode()) {
            ObjectNode form = JsonNodeFactory.instance.objectNode();
            // a form has no null, and what has none is not sent
            json.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> form.set(member.getKey(), of(member.getValue())));
            for (int i = 0; json.isArray() && i < json.size(); i++) {
                form.set(Integer.toString(i), of(json.get(i)));
            }
            return form;
        }
        return JsonNodeFactory.instance.textNode(json.isBoolean() ? json.asBoolean() ? "1" : "0" : text(json));
    }

    /** A value as it is written in a query, a path or a header, where a boolean is a word. */
    static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
