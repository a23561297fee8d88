package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashSet;
import java.util.Set;

/**
 * Rejects {@code readOnly} properties in requests and {@code writeOnly} properties in answers, because both have the
 * same record.
 */
final class RequestsAndAnswers implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Walk requests = new Walk(contract, "readOnly", "is sent", violations);
        Walk answers = new Walk(contract, "writeOnly", "is answered", violations);
        for (CheckedOperation operation : contract.operations()) {
            content(contract.resolve(operation.tree().mapping("requestBody")), requests);
            operation
                    .tree()
                    .mapping("responses")
                    .entries()
                    .values()
                    .forEach(response -> content(contract.resolve(response), answers));
        }
    }

    private static void content(Mapping holder, Walk walk) {
        holder.mapping("content")
                .entries()
                .values()
                .forEach(mediaType -> walk.visit("", mediaType.asMapping().mapping("schema")));
    }

    private static final class Walk {

        private final CheckedContract contract;
        private final String word;
        private final String verb;
        private final Violations violations;
        private final Set<String> seen = new HashSet<>();

        Walk(CheckedContract contract, String word, String verb, Violations violations) {
            this.contract = contract;
            this.word = word;
            this.verb = verb;
            this.violations = violations;
        }

        private boolean isSaid(Tree property) {
            Mapping schema = contract.resolve(property);
            return Kinds.isTrue(schema, word)
                    || schema.sequence("allOf").items().stream().anyMatch(this::isSaid);
        }

        void visit(String owner, Tree tree) {
            String name = tree.asMapping()
                    .text("$ref")
                    .map(reference -> reference.replaceAll(".*/", ""))
                    .orElse(owner);
            if (tree.asMapping().has("$ref") && !seen.add(name)) {
                return;
            }
            Mapping schema = contract.resolve(tree);
            schema.mapping("properties").entries().forEach((key, property) -> {
                if (isSaid(property)) {
                    violations.add(
                            property.location(),
                            "property `%s` of `%s` is `%s: true`, but the schema %s: write a schema of its own, without the property"
                                    .formatted(key, name, word, verb));
                }
                if (word.equals("readOnly") && key.matches(".*[.\\[\\]].*")) {
                    violations.add(
                            property.location(),
                            "property `%s` of `%s` is sent, but dots and brackets address a nested object in a form and on the command line: describe it in words, and send it as an additional property"
                                    .formatted(key, name));
                }
            });
            Schemas.parts(schema).forEach(part -> visit(name, part));
        }
    }
}
