package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requires a description of each named schema and each property, its own or that of its reference, because it becomes
 * Javadoc.
 */
final class DescribedSchemas implements Rule {

    @Override
    public String name() {
        return "described-schema";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        Mapping named = contract.document().mapping("components").mapping("schemas");
        Stream<Violation> schemas = undescribed(named, "schema", contract);
        Stream<Violation> properties = Schemas.all(contract)
                .flatMap(schema -> undescribed(schema.mapping("properties"), "property", contract));
        return Stream.concat(schemas, properties).toList();
    }

    private Stream<Violation> undescribed(Mapping named, String noun, CheckedContract contract) {
        return named.entries().entrySet().stream()
                .filter((Map.Entry<String, Tree> entry) ->
                        contract.resolve(entry.getValue()).text("description").isEmpty())
                .map(entry -> violation(
                        entry.getValue().location(), "%s `%s` has no description".formatted(noun, entry.getKey())));
    }
}
