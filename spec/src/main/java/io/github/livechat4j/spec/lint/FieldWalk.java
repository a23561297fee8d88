package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A walk through all examples of the contract beside their schemas, which notes the fields it meets. */
final class FieldWalk {

    private final CheckedContract contract;
    private final SchemaValidator validator;
    private final Set<SourceLocation> shown = new HashSet<>();
    private final List<UndocumentedField> undocumented = new ArrayList<>();

    private FieldWalk(CheckedContract contract) {
        this.contract = contract;
        this.validator = new SchemaValidator(contract);
    }

    static FieldWalk through(CheckedContract contract) {
        var walk = new FieldWalk(contract);
        for (Mapping carrier : Carriers.of(contract)) {
            Sample.of(contract, carrier).forEach(sample -> walk.visit(sample.title(), sample.schema(), sample.value()));
        }
        return walk;
    }

    private void visit(String title, Tree schema, Tree value) {
        var shape = Shape.of(contract, validator, schema, value);
        if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> shape.items().forEach(part -> visit(title, part, item)));
        }
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((name, field) -> visitField(title, shape, name, field));
        }
    }

    private void visitField(String title, Shape shape, String name, Tree field) {
        List<Tree> schemas = shape.field(name);
        if (schemas.isEmpty() && shape.others().isEmpty() && !shape.isOpen()) {
            undocumented.add(new UndocumentedField(title, name, field.location(), shape.fieldNames()));
        }
        schemas.forEach(schema -> shown.add(schema.location()));
        for (Tree schema : schemas.isEmpty() ? shape.others() : schemas) {
            visit(title, schema, field);
        }
    }

    /** Where the fields are documented that some example shows. */
    Set<SourceLocation> shown() {
        return Collections.unmodifiableSet(shown);
    }

    /** The fields in examples that no schema knows. */
    List<UndocumentedField> undocumented() {
        return List.copyOf(undocumented);
    }

    /**
     * A field in an example that its schema does not know.
     *
     * @param title the example, as messages call it
     * @param name name of the field
     * @param location where the example has it
     * @param documented the fields that the schema knows there
     */
    record UndocumentedField(String title, String name, SourceLocation location, Set<String> documented) {}
}
