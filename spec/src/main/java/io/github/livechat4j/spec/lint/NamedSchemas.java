package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Visits all schemas, each with a name for messages: that of its property, parameter or component. */
final class NamedSchemas {

    private final BiConsumer<String, Mapping> visitor;

    private NamedSchemas(BiConsumer<String, Mapping> visitor) {
        this.visitor = visitor;
    }

    static void visit(CheckedContract contract, BiConsumer<String, Mapping> visitor) {
        NamedSchemas walk = new NamedSchemas(visitor);
        contract.schemas().forEach((name, schema) -> walk.within("schema `" + name + "`", schema));
        Carriers.of(contract)
                .forEach(carrier -> carrier.get("schema")
                        .ifPresent(schema -> walk.within(
                                carrier.text("name")
                                        .map(name -> "parameter `" + name + "`")
                                        .orElse("the schema here"),
                                schema)));
    }

    private void within(String title, Tree tree) {
        Mapping schema = tree.asMapping();
        visitor.accept(title, schema);
        schema.mapping("properties").entries().forEach((name, property) -> within("property `" + name + "`", property));
        Stream.of("items", "additionalProperties")
                .flatMap(key -> schema.get(key).stream())
                .filter(Mapping.class::isInstance)
                .forEach(part -> within(title, part));
        Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(key -> schema.sequence(key).items().stream())
                .forEach(part -> within(title, part));
    }
}
