package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.stream.Stream;

/** Finds the schemas of the document. */
final class Schemas {

    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private Schemas() {}

    /** Returns every schema, including nested ones. */
    static Stream<Mapping> all(CheckedContract contract) {
        Stream<Tree> components = contract.schemas().values().stream();
        Stream<Tree> carried = Carriers.of(contract).stream().flatMap(carrier -> carrier.get("schema").stream());
        return Stream.concat(components, carried).flatMap(Schemas::withParts);
    }

    private static Stream<Mapping> withParts(Tree tree) {
        Mapping schema = tree.asMapping();
        return Stream.concat(Stream.of(schema), parts(schema).flatMap(Schemas::withParts));
    }

    /** Returns the direct parts of a schema, without following references. */
    static Stream<Tree> parts(Mapping schema) {
        Stream<Tree> named = schema.mapping("properties").entries().values().stream();
        Stream<Tree> single = Stream.of("items", "additionalProperties", "not")
                .flatMap(key -> schema.get(key).stream())
                .filter(Mapping.class::isInstance);
        return Stream.of(named, single, alternatives(schema)).flatMap(part -> part);
    }

    private static Stream<Tree> alternatives(Mapping schema) {
        return COMPOSITIONS.stream().flatMap(key -> schema.sequence(key).items().stream());
    }
}
