package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Requires names of schemas that are valid for a class, and that no other generated class and no class used by
 * generated code has.
 */
final class TypeNames implements Rule {

    private static final Set<String> USED = Set.of(
            "ArrayList",
            "Arguments",
            "AsyncResources",
            "BigDecimal",
            "Boolean",
            "Class",
            "Collection",
            "Collections",
            "Comparable",
            "CompletableFuture",
            "Deprecated",
            "Double",
            "Headers",
            "IllegalArgumentException",
            "IllegalStateException",
            "Instant",
            "Integer",
            "Iterator",
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonCreator",
            "JsonFormat",
            "JsonInclude",
            "JsonProperty",
            "JsonSubTypes",
            "JsonTypeInfo",
            "JsonValue",
            "LinkedHashMap",
            "List",
            "LocalDate",
            "Long",
            "Map",
            "ModelCodec",
            "ModelJson",
            "NullPointerException",
            "Nullable",
            "NullMarked",
            "Object",
            "Override",
            "Param",
            "PathSegment",
            "QueryMap",
            "Record",
            "RecordBuilder",
            "RequestLine",
            "Resources",
            "ServiceLoader",
            "String",
            "SuppressWarnings",
            "Unknown",
            "Void");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Map<String, Tree> schemas = contract.schemas();
        Map<String, String> made = new HashMap<>();
        schemas.keySet().forEach(name -> made.put(name.toLowerCase(Locale.ROOT), "schema `" + name + "`"));
        schemas.forEach((name, schema) -> {
            shape(name, schema.location(), made, violations);
            words(name, schema.asMapping(), made, violations);
        });
        words(contract, made, violations);
        queries(contract, made, violations);
    }

    private void shape(String name, SourceLocation place, Map<String, String> made, Violations violations) {
        if (!name.matches("[A-Z][A-Za-z0-9]*")) {
            violations.add(
                    place, "schema `%s` is not named like a class: write `%s`".formatted(name, JavaNames.type(name)));
        } else if (USED.contains(name) || name.endsWith("Api")) {
            violations.add(
                    place,
                    "schema `%s` has the name of a class that generated code uses: write another, such as `Chat%s`"
                            .formatted(name, name));
        } else if (name.endsWith("Builder") && name.length() > "Builder".length()) {
            violations.add(
                    place,
                    "schema `%s` has the name of a builder of records: write another, such as `%sSettings`"
                            .formatted(name, name));
        }
        String other = made.get(name.toLowerCase(Locale.ROOT));
        if (other != null && !other.equals("schema `" + name + "`")) {
            violations.add(
                    place,
                    "schema `%s` differs from %s only in upper and lower case, which some file systems do not distinguish: write another name"
                            .formatted(name, other));
        }
    }

    /** Checks the class for the words of a property, which is named after the schema and the property. */
    private void words(String owner, Mapping schema, Map<String, String> made, Violations violations) {
        schema.sequence("allOf").items().forEach(part -> words(owner, part.asMapping(), made, violations));
        schema.mapping("properties")
                .entries()
                .forEach((property, tree) -> words(owner, property, tree.asMapping(), made, violations));
    }

    /** Checks the class for the words of a parameter, which is named after the operation and the parameter. */
    private void words(CheckedContract contract, Map<String, String> made, Violations violations) {
        for (CheckedOperation operation : contract.operations()) {
            String id = operation.tree().text("operationId").orElse("");
            for (Mapping parameter : contract.parameters(operation)) {
                if (!parameter.has("x-alias-of")) {
                    words(
                            JavaNames.capitalized(id),
                            parameter.text("name").orElse(""),
                            parameter.mapping("schema"),
                            made,
                            violations);
                }
            }
        }
    }

    private void words(String owner, String name, Mapping schema, Map<String, String> made, Violations violations) {
        Mapping words = schema;
        while (words.has("items")) {
            words = words.mapping("items");
        }
        if (words.sequence("enum").items().size() < 2
                || words.text("format").filter("flag"::equals).isPresent()) {
            return;
        }
        String type = owner + JavaNames.type(name);
        String title = "the words of `%s` of `%s`".formatted(name, owner);
        String other = made.putIfAbsent(type.toLowerCase(Locale.ROOT), title);
        if (other == null && isTaken(type)) {
            other = "a class that generated code uses";
        }
        if (other != null && !other.equals(title)) {
            violations.add(
                    schema.location(),
                    "%s would be the class `%s`, as %s is: write them as a schema with a name of its own"
                            .formatted(title, type, other));
        }
    }

    private static boolean isTaken(String type) {
        return USED.contains(type)
                || type.endsWith("Api")
                || (type.endsWith("Builder") && type.length() > "Builder".length());
    }

    private void queries(CheckedContract contract, Map<String, String> made, Violations violations) {
        for (CheckedOperation operation : contract.operations()) {
            String id = operation.tree().text("operationId").orElse("");
            boolean isNamed = operation.tree().has("x-query-name");
            String query = operation.tree().text("x-query-name").orElse(JavaNames.capitalized(id) + "Query");
            SourceLocation place = operation.tree().locationOf(isNamed ? "x-query-name" : "operationId");
            String title = isNamed ? "the query `" + query + "`" : "the query of `" + id + "`";
            String other = made.putIfAbsent(query.toLowerCase(Locale.ROOT), title);
            if (other != null && !other.equals(title)) {
                violations.add(
                        place,
                        "%s would be the class `%s`, as %s is: write another %s"
                                .formatted(title, query, other, isNamed ? "name" : "operationId, or `x-query-name`"));
            }
            if (isNamed && !query.matches("[A-Z][A-Za-z0-9]*Query")) {
                violations.add(
                        place,
                        "`%s` is no name of a query: write one that ends in `Query`, such as `ListChatsQuery`"
                                .formatted(query));
            }
        }
    }
}
