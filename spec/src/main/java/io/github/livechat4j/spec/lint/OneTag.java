package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Requires one declared tag of each operation, because the tag names the Java interface of the method. */
final class OneTag implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Set<String> declared = new TreeSet<>();
        contract.document()
                .sequence("tags")
                .items()
                .forEach(tag -> tag.asMapping().text("name").ifPresent(declared::add));
        for (CheckedOperation operation : contract.operations()) {
            List<Tree> tags = operation.tree().sequence("tags").items();
            if (tags.size() != 1) {
                violations.add(
                        operation.location(),
                        "%s has %s tags: give it one, one of %s".formatted(operation.title(), tags.size(), declared));
            }
            for (Tree tag : tags) {
                if (tag.asText().filter(declared::contains).isEmpty()) {
                    violations.add(
                            tag.location(),
                            "tag `%s` of %s is not declared in openapi.yaml: use one of %s"
                                    .formatted(tag.asText().orElse(""), operation.title(), declared));
                }
            }
        }
    }
}
