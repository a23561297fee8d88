package io.github.livechat4j.cli.resources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of an argument. */
final class FieldSchema {

    private static final String TYPE = "type";

    private FieldSchema() {}

    static Map<String, Object> of(Field field) {
        Map<String, Object> one = value(field);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (field.many() && field.type() != Field.Type.JSON) {
            schema.put(TYPE, "array");
            schema.put("items", one);
        } else {
            schema.putAll(one);
        }
        schema.put("description", field.description());
        return schema;
    }

    private static Map<String, Object> value(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (field.type()) {
            case TEXT -> schema.put(TYPE, "string");
            case INTEGER -> schema.put(TYPE, "integer");
            case NUMBER, NUMBER_TEXT -> schema.put(TYPE, "number");
            case FLAG, FLAG_NUMBER, FLAG_TEXT -> schema.put(TYPE, "boolean");
            case DATE -> {
                schema.put(TYPE, "string");
                schema.put("format", "date");
            }
            case JSON -> schema.put(TYPE, field.many() ? List.of("array", "object") : List.of("object", "array"));
        }
        if (!field.words().isEmpty()) {
            schema.put("enum", field.words());
        }
        return schema;
    }
}
