package io.github.livechat4j.spec.lint;

import java.util.TreeSet;

/** Requires that the schema of an example documents each of its fields, unless the schema is open. */
final class DocumentedFields implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        FieldWalk.through(contract)
                .undocumented()
                .forEach(field -> violations.add(
                        field.location(),
                        "field `%s` in %s is not documented: its schema knows %s"
                                .formatted(field.name(), field.title(), new TreeSet<>(field.documented()))));
    }
}
