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

/** Traverses all examples of the contract together with their schemas, and records their fields. */
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

    /** Returns the locations of the documented fields that some example contains. */
    Set<SourceLocation> shown() {
        return Collections.unmodifiableSet(shown);
    }

    /** Returns the fields of examples that no schema documents. */
    List<UndocumentedField> undocumented() {
        return List.copyOf(undocumented);
    }

    /**
     * A field of an example that its schema does not document.
     *
     * @param title name of the example in messages
     * @param name name of the field
     * @param location its location in the example
     * @param documented the fields that the schema documents there
     */
    record UndocumentedField(String title, String name, SourceLocation location, Set<String> documented) {}
}
