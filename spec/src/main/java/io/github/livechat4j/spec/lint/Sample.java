package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example or a default of the contract, and its schema.
 *
 * @param title its name in messages
 * @param schema the schema
 * @param value the value
 */
record Sample(String title, Tree schema, Tree value) {

    /** Returns the examples of a media type, a parameter or a header. */
    static List<Sample> of(CheckedContract contract, Mapping carrier) {
        Tree schema = carrier.mapping("schema");
        String owner =
                carrier.text("name").map(name -> " of parameter `" + name + "`").orElse("");
        Stream<Sample> single =
                carrier.get("example").stream().map(value -> new Sample("the example" + owner, schema, value));
        Stream<Sample> named = carrier.mapping("examples").entries().entrySet().stream()
                .flatMap(entry -> contract.resolve(entry.getValue()).get("value").stream()
                        .map(value -> new Sample("example `" + entry.getKey() + "`" + owner, schema, value)));
        return Stream.concat(single, named).toList();
    }

    /** Returns the example and the default of a schema itself. */
    static Stream<Sample> within(Mapping schema) {
        return Stream.of("example", "default")
                .flatMap(key -> schema.get(key).stream().map(value -> new Sample("the " + key, schema, value)));
    }
}
