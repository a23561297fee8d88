package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the type of a schema behind its references. */
final class Kinds {

    private Kinds() {}

    /** Returns the schema behind references and an {@code allOf} of one part. */
    static Mapping of(CheckedContract contract, Tree tree) {
        Mapping schema = contract.resolve(tree);
        List<Tree> parts = schema.sequence("allOf").items();
        return parts.size() == 1 && schema.mapping("properties").entries().isEmpty()
                ? of(contract, parts.get(0))
                : schema;
    }

    /** Returns the type, also if only the parts of the schema imply it. Empty if any value is allowed. */
    static String type(CheckedContract contract, Tree tree) {
        Mapping schema = of(contract, tree);
        if (schema.has("type")) {
            return schema.text("type").orElse("");
        }
        List<Tree> choices = choices(schema);
        if (!choices.isEmpty()) {
            List<String> types =
                    choices.stream().map(choice -> type(contract, choice)).toList();
            if (types.contains("array")) {
                return "array";
            }
            return types.stream().allMatch("object"::equals)
                    ? "object"
                    : types.contains("object") ? "object" : "string";
        }
        return isRecord(contract, schema) || schema.has("allOf") ? "object" : "";
    }

    static List<Tree> choices(Mapping schema) {
        return schema.has("oneOf")
                ? schema.sequence("oneOf").items()
                : schema.sequence("anyOf").items();
    }

    /** Returns whether the schema or one of its parts has properties. */
    static boolean isRecord(CheckedContract contract, Tree tree) {
        Mapping schema = contract.resolve(tree);
        return !schema.mapping("properties").entries().isEmpty()
                || schema.sequence("allOf").items().stream().anyMatch(part -> isRecord(contract, part));
    }

    /** Returns the properties of an object, those of its parts first. */
    static Map<String, Tree> properties(CheckedContract contract, Tree tree) {
        Mapping schema = contract.resolve(tree);
        Map<String, Tree> properties = new LinkedHashMap<>();
        schema.sequence("allOf").items().forEach(part -> properties.putAll(properties(contract, part)));
        properties.putAll(schema.mapping("properties").entries());
        return properties;
    }

    static boolean isNullable(CheckedContract contract, Tree tree) {
        Mapping schema = contract.resolve(tree);
        return isTrue(schema, "nullable")
                || schema.sequence("allOf").items().stream().anyMatch(part -> isNullable(contract, part));
    }

    static boolean isTrue(Mapping mapping, String key) {
        return mapping.text(key).filter("true"::equals).isPresent();
    }
}
