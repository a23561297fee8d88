package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.TreeSet;

/** Requires that the schema of an example documents each of its fields, unless the schema is open. */
final class DocumentedFields implements Rule {

    @Override
    public String name() {
        return "documented-field";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return FieldWalk.through(contract).undocumented().stream()
                .map(field -> violation(
                        field.location(),
                        "field `%s` in %s is not documented: its schema knows %s"
                                .formatted(field.name(), field.title(), new TreeSet<>(field.documented()))))
                .toList();
    }
}
