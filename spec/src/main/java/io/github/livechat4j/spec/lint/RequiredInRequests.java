package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requires that required parts of a request have a value. The service, like most PHP programs, reads null and an empty
 * text as a missing value, and a form can express an empty list or object only as an empty text.
 */
final class RequiredInRequests implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (CheckedOperation operation : contract.operations()) {
            contract.parameters(operation).forEach(parameter -> parameter(contract, parameter, violations));
            Mapping content =
                    contract.resolve(operation.tree().mapping("requestBody")).mapping("content");
            Walk walk = new Walk(contract, content.entries().size() > 1, violations, seen);
            for (Tree mediaType : content.entries().values()) {
                Tree schema = mediaType.asMapping().mapping("schema");
                walk.schema("the body of " + operation.title(), schema);
                Sample.of(contract, mediaType.asMapping())
                        .forEach(sample -> walk.value(sample.title(), schema, sample.value()));
            }
        }
    }

    private void parameter(CheckedContract contract, Mapping parameter, Violations violations) {
        boolean isRequired = Kinds.isTrue(parameter, "required");
        for (Sample sample : Sample.of(contract, parameter)) {
            boolean isHeader = parameter.text("in").filter("header"::equals).isPresent();
            if (isHeader && !sample.value().asText().orElse("").matches("[ -~]*")) {
                violations.add(
                        sample.value().location(),
                        sample.title() + " cannot stand in a header: show one of printable characters of ASCII");
            }
            List<Tree> elements = sample.value().asSequence().items();
            if (elements.stream().anyMatch(RequiredInRequests::isEmptyText)) {
                violations.add(
                        sample.value().location(),
                        sample.title() + " has an empty text in its list, which the client refuses: leave it out");
            } else if (isRequired && isEmpty(sample.value())) {
                violations.add(
                        sample.value().location(),
                        sample.title()
                                + " is empty, which the service takes for a parameter that is missing: show a value");
            }
        }
    }

    private static boolean isEmptyText(Tree value) {
        return value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.TEXT
                && scalar.text().isEmpty();
    }

    private static boolean isEmpty(Tree value) {
        return isEmptyText(value)
                || (value instanceof Sequence list && list.items().isEmpty())
                || (value instanceof Mapping object && object.entries().isEmpty());
    }

    private record Walk(CheckedContract contract, boolean hasForm, Violations violations, Set<String> seen) {

        /** Reports the required properties of a schema, and of its nested schemas, that may be null. */
        void schema(String owner, Tree tree) {
            String reference = tree.asMapping().text("$ref").orElse("");
            if (!reference.isEmpty() && !seen.add(reference)) {
                return;
            }
            String title = reference.isEmpty() ? owner : "schema `" + reference.replaceAll(".*/", "") + "`";
            Mapping schema = contract.resolve(tree);
            Map<String, Tree> properties = Kinds.properties(contract, schema);
            for (String name : required(schema)) {
                Tree property = properties.get(name);
                if (property != null && Kinds.isNullable(contract, property)) {
                    violations.add(
                            property.location(),
                            "property `%s` of %s is required in a request and may be null, which the service takes for missing: leave out `nullable`, or `required`"
                                    .formatted(name, title));
                }
            }
            Schemas.parts(schema).forEach(part -> schema(title, part));
        }

        /** Reports the required properties of an example without a value. */
        void value(String title, Tree tree, Tree value) {
            Mapping schema = member(Kinds.of(contract, tree), value);
            value.asSequence().items().forEach(item -> value(title, schema.mapping("items"), item));
            Map<String, Tree> properties = Kinds.properties(contract, schema);
            Set<String> required = required(schema);
            value.asMapping().entries().forEach((name, shown) -> {
                Tree property = properties.getOrDefault(name, schema.mapping("additionalProperties"));
                if (required.contains(name) && isMissing(property, shown)) {
                    violations.add(
                            shown.location(),
                            "%s shows the required property `%s` without a value, which the service takes for missing: show one"
                                    .formatted(title, name));
                }
                value(title, property, shown);
            });
        }

        /** Returns the member of a union that the discriminator of the value names. */
        private Mapping member(Mapping schema, Tree value) {
            Mapping discriminator = schema.mapping("discriminator");
            return discriminator
                    .text("propertyName")
                    .flatMap(property -> value.asMapping().text(property))
                    .flatMap(word -> discriminator.mapping("mapping").text(word))
                    .flatMap(target -> Kinds.choices(schema).stream()
                            .filter(choice -> choice.asMapping()
                                    .text("$ref")
                                    .filter(target::equals)
                                    .isPresent())
                            .findFirst())
                    .map(choice -> Kinds.of(contract, choice))
                    .orElse(schema);
        }

        private boolean isMissing(Tree property, Tree shown) {
            if (shown instanceof Mapping && !hasForm) {
                return false;
            }
            boolean mayBeEmpty = Kinds.of(contract, property)
                    .text("minItems")
                    .filter("0"::equals)
                    .isPresent();
            return isEmpty(shown) && !mayBeEmpty;
        }

        private Set<String> required(Mapping schema) {
            Set<String> required = new HashSet<>();
            schema.sequence("required").items().forEach(name -> name.asText().ifPresent(required::add));
            schema.sequence("allOf").items().forEach(part -> required.addAll(required(contract.resolve(part))));
            return required;
        }
    }
}
