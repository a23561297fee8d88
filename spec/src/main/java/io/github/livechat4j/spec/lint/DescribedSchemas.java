package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Tree;
import java.util.Map;

/**
 * Requires a description of each named schema and each property, its own or that of its reference, because it becomes
 * Javadoc.
 */
final class DescribedSchemas implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        undescribed(contract, "schema", contract.schemas(), violations);
        Schemas.all(contract)
                .forEach(schema -> undescribed(
                        contract, "property", schema.mapping("properties").entries(), violations));
    }

    private static void undescribed(
            CheckedContract contract, String noun, Map<String, Tree> named, Violations violations) {
        named.forEach((name, schema) -> {
            if (contract.resolve(schema).text("description").isEmpty()) {
                violations.add(schema.location(), "%s `%s` has no description".formatted(noun, name));
            }
        });
    }
}
