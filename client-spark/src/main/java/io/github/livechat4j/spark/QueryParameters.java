package io.github.livechat4j.spark;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a list as options. They are those of the query record, so a new parameter is an option at once. */
final class QueryParameters {

    private static final JsonCodec JSON = new JsonCodec();

    /** Set by the walk and by Spark. */
    private static final Set<String> OF_THE_WALK = Set.of("page", "order");

    private final Map<String, RecordComponent> byOption = new TreeMap<>();

    QueryParameters(Class<? extends Record> query) {
        for (RecordComponent component : query.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            if (property != null && !OF_THE_WALK.contains(property.value())) {
                byOption.put(option(property.value()), component);
            }
        }
    }

    /** Returns the name of the option of a parameter. */
    private static String option(String parameter) {
        String name = parameter.replace("[]", "").replace('[', '_').replace("]", "");
        // the option region is the data center
        return name.equals("region") ? "visitor_region" : name;
    }

    Set<String> options() {
        return byOption.keySet();
    }

    boolean contains(String option) {
        return byOption.containsKey(option.toLowerCase(Locale.ROOT));
    }

    /** Returns the name of the parameter of an option on the wire. */
    String wireName(String option) {
        RecordComponent component = byOption.get(option.toLowerCase(Locale.ROOT));
        JsonProperty property =
                component == null ? null : component.getAccessor().getAnnotation(JsonProperty.class);
        if (property == null) {
            throw new IllegalArgumentException("no parameter " + option);
        }
        return property.value();
    }

    /**
     * Reads the value of an option.
     *
     * @return the value as a tree of JSON
     * @throws IllegalArgumentException if it is invalid
     */
    Object value(String option, String text) {
        RecordComponent component = byOption.get(option.toLowerCase(Locale.ROOT));
        if (component == null) {
            throw new IllegalArgumentException("no parameter " + option);
        }
        Class<?> type = component.getType();
        String value = text.strip();
        if (value.isEmpty()) {
            throw invalid(option, "a value", text);
        }
        if (type == Integer.class || type == Long.class) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw invalid(option, "a whole number", text);
            }
        }
        if (type == Boolean.class) {
            return flag(option, value);
        }
        if (type == LocalDate.class) {
            try {
                return LocalDate.parse(value).toString();
            } catch (DateTimeException e) {
                throw invalid(option, "a date such as 2026-03-31", text);
            }
        }
        if (List.class.isAssignableFrom(type)) {
            return value.startsWith("[") ? list(option, value) : List.of(value);
        }
        if (option.equalsIgnoreCase("timezone") && !ZoneId.getAvailableZoneIds().contains(value)) {
            throw invalid(option, "an IANA name such as Europe/Lisbon", text);
        }
        return type == String.class ? value : word(option, type, value);
    }

    /** Returns whether a text is a boolean value as Spark or the service writes it. */
    static boolean flag(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw invalid(option, "true or false", value);
        };
    }

    private static Object list(String option, String value) {
        try {
            List<?> list = JSON.read(value, List.class);
            if (list.stream().allMatch(String.class::isInstance)) {
                return list;
            }
        } catch (RuntimeException e) {
            // told below, without the parser's quotes
        }
        throw invalid(option, "one value, or a JSON list of texts", value);
    }

    private static String word(String option, Class<?> type, String value) {
        try {
            List<?> known = (List<?>) type.getMethod("known").invoke(null);
            List<String> words = known.stream().map(Object::toString).toList();
            if (!words.contains(value)) {
                throw invalid(option, "one of " + String.join(", ", words), value);
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no known words", e);
        }
    }

    static IllegalArgumentException invalid(String option, String allowed, String value) {
        return new IllegalArgumentException("option " + option + " must be " + allowed + ", was \"" + value + "\"");
    }
}
