package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A schema has the name of a class that is not taken: not by what generated code uses, and not by another class that is generated. */
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
    public String name() {
        return "java-name";
    }

    @Override
    public List<Violation> check(Contract contract) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Tree> schemas =
                contract.document().mapping("components").mapping("schemas").entries();
        Map<String, String> made = new HashMap<>();
        schemas.keySet().forEach(name -> made.put(name.toLowerCase(Locale.ROOT), "schema `" + name + "`"));
        schemas.forEach((name, schema) -> {
            shape(name, schema.location(), made, violations);
            words(name, schema.asMapping(), made, violations);
        });
        queries(contract, schemas, violations);
        return violations;
    }

    private void shape(String name, SourceLocation place, Map<String, String> made, List<Violation> violations) {
        if (!name.matches("[A-Z][A-Za-z0-9]*")) {
            violations.add(violation(
                    place, "schema `%s` is not named like a class: write `%s`".formatted(name, JavaWords.type(name))));
        } else if (USED.contains(name) || name.endsWith("Api")) {
            violations.add(violation(
                    place,
                    "schema `%s` has the name of a class that generated code uses: write another, such as `Chat%s`"
                            .formatted(name, name)));
        } else if (name.endsWith("Builder") && name.length() > "Builder".length()) {
            violations.add(violation(
                    place,
                    "schema `%s` has the name of a builder of records: write another, such as `%sSettings`"
                            .formatted(name, name)));
        }
        String other = made.get(name.toLowerCase(Locale.ROOT));
        if (other != null && !other.equals("schema `" + name + "`")) {
            violations.add(violation(
                    place,
                    "schema `%s` differs from %s in capitals only, which not every file system tells apart: write another name"
                            .formatted(name, other)));
        }
    }

    /** The words of a property are a class that has the names of both. */
    private void words(String owner, Mapping schema, Map<String, String> made, List<Violation> violations) {
        schema.sequence("allOf").items().forEach(part -> words(owner, part.asMapping(), made, violations));
        schema.mapping("properties").entries().forEach((property, tree) -> {
            Mapping words = tree.asMapping().has("items") ? tree.asMapping().mapping("items") : tree.asMapping();
            if (words.sequence("enum").items().size() > 1
                    && words.text("format").filter("flag"::equals).isEmpty()) {
                String name = owner + JavaWords.type(property);
                String title = "the words of `%s`".formatted(property);
                String other = made.putIfAbsent(name.toLowerCase(Locale.ROOT), title);
                if (other != null) {
                    violations.add(violation(
                            tree.location(),
                            "%s of `%s` would be the class `%s`, as %s is: write them as a schema with a name of its own"
                                    .formatted(title, owner, name, other)));
                }
            }
        });
    }

    private void queries(Contract contract, Map<String, Tree> schemas, List<Violation> violations) {
        for (Operation operation : contract.operations()) {
            String id = operation.tree().text("operationId").orElse("");
            String query = operation.tree().text("x-query-name").orElse(JavaWords.capitalized(id) + "Query");
            if (schemas.containsKey(query)) {
                violations.add(violation(
                        schemas.get(query).location(),
                        "schema `%s` has the name of the query of `%s`: write another".formatted(query, id)));
            }
            if (operation.tree().has("x-query-name") && !query.matches("[A-Z][A-Za-z0-9]*Query")) {
                violations.add(violation(
                        operation.tree().locationOf("x-query-name"),
                        "`%s` is no name of a query: write one that ends in `Query`, such as `ListChatsQuery`"
                                .formatted(query)));
            }
        }
    }
}
