package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields and items that a schema, with its parts and alternatives, documents for one value. */
final class Shape {

    private final CheckedContract contract;
    private final SchemaValidator validator;
    private final Tree value;
    private final Map<String, List<Tree>> fields = new LinkedHashMap<>();
    private final List<Tree> others = new ArrayList<>();
    private final List<Tree> items = new ArrayList<>();
    private boolean saidToBeOpen;

    private Shape(CheckedContract contract, SchemaValidator validator, Tree value) {
        this.contract = contract;
        this.validator = validator;
        this.value = value;
    }

    static Shape of(CheckedContract contract, SchemaValidator validator, Tree schema, Tree value) {
        var shape = new Shape(contract, validator, value);
        shape.add(schema);
        return shape;
    }

    private void add(Tree tree) {
        Mapping schema = contract.resolve(tree);
        schema.mapping("properties")
                .entries()
                .forEach((name, property) -> fields.computeIfAbsent(name, ignored -> new ArrayList<>())
                        .add(property));
        schema.get("items").ifPresent(items::add);
        schema.get("additionalProperties").ifPresent(this::addOthers);
        schema.sequence("allOf").items().forEach(this::add);
        alternatives(schema.sequence("oneOf").items()).forEach(this::add);
        alternatives(schema.sequence("anyOf").items()).forEach(this::add);
    }

    private void addOthers(Tree additional) {
        if (additional instanceof Mapping) {
            others.add(additional);
        } else {
            saidToBeOpen |= additional.asText().filter("true"::equals).isPresent();
        }
    }

    /**
     * Returns the alternatives that the value fits. If it fits none, returns all of them; another rule reports the
     * value.
     */
    private List<Tree> alternatives(List<Tree> schemas) {
        List<Tree> taken =
                schemas.stream().filter(schema -> validator.fits(schema, value)).toList();
        return taken.isEmpty() ? schemas : taken;
    }

    /** Returns the schemas of a field; empty if it is not documented. */
    List<Tree> field(String name) {
        return fields.getOrDefault(name, List.of());
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    /** Returns the schemas of fields that have no name in the contract, such as the days of a report. */
    List<Tree> others() {
        return others;
    }

    List<Tree> items() {
        return items;
    }

    /** Returns whether undocumented fields are allowed. */
    boolean isOpen() {
        return saidToBeOpen || (fields.isEmpty() && others.isEmpty());
    }
}
