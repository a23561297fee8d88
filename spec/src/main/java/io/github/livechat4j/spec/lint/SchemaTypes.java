package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Requires schemas that have a Java type for all their values. */
final class SchemaTypes implements Rule {

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "integer", Set.of("int32", "int64", "unixtime", "flag"),
            "number", Set.of("float", "double", "decimal"),
            "boolean", Set.of());
    private static final Map<String, String> NOT_OF_TEXT = Map.of(
            "binary", "use `format: byte` for text in Base64",
            "unixtime", "use `type: integer`",
            "int32", "use `type: integer`, or leave out the format",
            "int64", "use `type: integer`, or leave out the format",
            "float", "use `format: decimal`",
            "double", "use `format: decimal`");
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Set<String> WIDE = Set.of("int64", "unixtime");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        NamedSchemas.visit(contract, (title, schema) -> {
            Faults faults = new Faults(contract, title, schema, violations);
            faults.format();
            faults.containers();
            faults.parts();
            faults.reference();
        });
        NamedSchemas.visit(contract, (title, schema) -> {
            if (schema.has("required")) {
                required(contract, title, schema, violations);
            }
            nameless(title, schema, violations);
        });
    }

    private void required(CheckedContract contract, String title, Mapping schema, Violations violations) {
        Set<String> known = properties(contract, schema);
        Set<String> seen = new java.util.HashSet<>();
        for (Tree name : schema.sequence("required").items()) {
            String text = name.asText().orElse("");
            if (!seen.add(text)) {
                violations.add(name.location(), "%s has `%s` twice under `required`: keep one".formatted(title, text));
            }
            // a part of an object may require a property of another part
            if (!known.contains(text)
                    && (!known.isEmpty() || schema.text("type").isPresent())
                    && !isPart(schema)) {
                violations.add(
                        name.location(),
                        "%s requires `%s`, which is not among its properties: describe it under `properties`"
                                .formatted(title, text));
            }
        }
    }

    private static boolean isPart(Mapping schema) {
        return schema.location().pointer().matches(".*/(allOf|oneOf|anyOf)/[0-9]+");
    }

    private static Set<String> properties(CheckedContract contract, Tree tree) {
        Mapping schema = contract.resolve(tree);
        Set<String> names =
                new java.util.HashSet<>(schema.mapping("properties").entries().keySet());
        schema.sequence("allOf").items().forEach(part -> names.addAll(properties(contract, part)));
        return names;
    }

    /** Requires a name of each object with properties, because it becomes a record. */
    private void nameless(String title, Mapping schema, Violations violations) {
        schema.mapping("properties")
                .entries()
                .forEach((name, property) ->
                        refuseNameless("property `" + name + "`", property.asMapping(), violations));
        Stream.of("items", "additionalProperties")
                .forEach(key -> refuseNameless(title, schema.mapping(key), violations));
        if (!schema.has("discriminator")) {
            Stream.of("oneOf", "anyOf")
                    .flatMap(key -> schema.sequence(key).items().stream())
                    .forEach(part -> refuseNameless(title, part.asMapping(), violations));
        }
    }

    private void refuseNameless(String title, Mapping schema, Violations violations) {
        if (!schema.mapping("properties").entries().isEmpty()) {
            violations.add(
                    schema.location(),
                    title
                            + " has an object without a name: write its schema in a file below schemas/, and refer to it");
        }
    }

    private record Faults(CheckedContract contract, String title, Mapping schema, Violations violations) {

        private void say(SourceLocation place, String message) {
            violations.add(place, title + " " + message);
        }

        void format() {
            String type = schema.text("type").orElse("");
            String format = schema.text("format").orElse("");
            Set<String> formats = FORMATS.get(type);
            if (!format.isEmpty() && formats != null && !formats.contains(format)) {
                say(
                        schema.locationOf("format"),
                        "is of type `%s` and of the format `%s`: %s"
                                .formatted(
                                        type,
                                        format,
                                        formats.isEmpty()
                                                ? "leave out the format"
                                                : "use one of "
                                                        + formats.stream()
                                                                .sorted()
                                                                .toList()));
            }
            if (!format.isEmpty() && formats == null && !type.equals("string")) {
                say(
                        schema.locationOf("format"),
                        "has the format `%s` and %s, which has none: leave out the format"
                                .formatted(format, type.isEmpty() ? "no type" : "is of type `" + type + "`"));
            }
            if (type.equals("string") && NOT_OF_TEXT.containsKey(format)) {
                say(
                        schema.locationOf("format"),
                        "is a text of the format `%s`: %s".formatted(format, NOT_OF_TEXT.get(format)));
            }
            if (type.equals("integer") && !WIDE.contains(format)) {
                Stream.of("minimum", "maximum").forEach(this::limit);
            }
        }

        private void limit(String key) {
            schema.text(key)
                    .filter(text -> text.matches("-?[0-9]+")
                            && new BigDecimal(text).abs().compareTo(MOST) > 0)
                    .ifPresent(text -> say(
                            schema.locationOf(key),
                            "has the %s %s, which is beyond 32 bits: write `format: int64`".formatted(key, text)));
        }

        void containers() {
            // the location is that of the source, in which a property is below `properties`
            if (schema.has("deprecated")
                    && !schema.location().pointer().matches(".*/properties/[^/]+")
                    && Kinds.isTrue(schema, "deprecated")) {
                say(
                        schema.locationOf("deprecated"),
                        "is `deprecated: true`, which is said of operations, parameters and properties only: say it where it is used");
            }
            if (schema.has("not")) {
                say(schema.locationOf("not"), "has `not`, which no Java type can express: describe it in words");
            }
            if (schema.text("type").filter("array"::equals).isPresent()) {
                element(
                        "items",
                        schema.get("items").map(Tree::asMapping).orElseGet(() -> Mapping.empty(schema.location())));
            }
            schema.get("additionalProperties")
                    .filter(values -> values instanceof Mapping
                            && Kinds.isRecord(contract, schema)
                            && !Kinds.type(contract, values).isEmpty())
                    .ifPresent(
                            values -> say(
                                    values.location(),
                                    "has `additionalProperties` of a type beside properties, but the client keeps them as they came: write `additionalProperties: true`, or a property that holds them"));
            schema.get("additionalProperties")
                    .filter(Mapping.class::isInstance)
                    .ifPresent(values -> element("additionalProperties", values.asMapping()));
        }

        private void element(String key, Mapping element) {
            boolean isMap = key.equals("additionalProperties");
            if (element.entries().isEmpty() || Kinds.type(contract, element).isEmpty()) {
                if (!isMap) {
                    say(
                            element.location(),
                            "is a list without a type of its items: write one under `items`, or leave out"
                                    + " `type: array` for anything");
                }
                return;
            }
            if (Kinds.isNullable(contract, element)) {
                say(
                        element.location(),
                        "has `nullable: true` in `%s`: a list or map of the client contains no null, so leave it out"
                                .formatted(key));
            }
            if (isMap && (isFree(element) || isFree(items(element)))) {
                say(
                        element.location(),
                        "is a map of free objects: write `additionalProperties: true`, which is a map of anything");
            } else if (!isMap && (isFree(items(element)) || isFree(values(element)))) {
                say(
                        element.location(),
                        "is a list of lists or maps of free objects: give the objects a name and properties");
            }
        }

        private Mapping items(Mapping element) {
            return Kinds.of(contract, element).mapping("items");
        }

        private Mapping values(Mapping element) {
            return Kinds.of(contract, element).mapping("additionalProperties");
        }

        private boolean isFree(Mapping element) {
            Mapping type = Kinds.of(contract, element);
            boolean hasValues = type.get("additionalProperties")
                    .filter(Mapping.class::isInstance)
                    .filter(values -> !Kinds.type(contract, values).isEmpty())
                    .isPresent();
            return type.text("type").filter("object"::equals).isPresent()
                    && type.mapping("properties").entries().isEmpty()
                    && !type.has("allOf")
                    && !hasValues;
        }

        /** Rejects references to a schema with {@code x-internal: true}, which has no type of its own. */
        void reference() {
            boolean isPartOfComponent =
                    schema.location().pointer().matches("#(/components/schemas)?/[^/]+(/allOf/[0-9]+)+");
            if (schema.has("$ref") && !isPartOfComponent && Kinds.isTrue(contract.resolve(schema), "x-internal")) {
                say(
                        schema.location(),
                        "refers to `%s`, which is only a part of other schemas: remove `x-internal: true` there, or refer to a schema that contains it"
                                .formatted(schema.text("$ref").orElse("").replaceAll(".*/", "")));
            }
        }

        void parts() {
            int parts = schema.sequence("allOf").items().size();
            if (schema.has("allOf") && parts == 0) {
                say(
                        schema.locationOf("allOf"),
                        "is made of nothing by `allOf`: write what it is made of, or leave it out");
            }
            boolean isComponent =
                    schema.location().pointer().matches("#/[^/]+(/[^/]+/[^/]+)?") && title.startsWith("schema ");
            if (parts > 1 && !isComponent && !isPart(schema)) {
                say(
                        schema.locationOf("allOf"),
                        "combines %s schemas by `allOf`: write the combination as a schema with a name, in a file below schemas/"
                                .formatted(parts));
            }
        }
    }
}
