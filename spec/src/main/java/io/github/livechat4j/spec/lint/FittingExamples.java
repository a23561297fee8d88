package io.github.livechat4j.spec.lint;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.stream.Stream;

/** Requires that each example and each default is valid for its schema. */
final class FittingExamples implements Rule {

    private static final String BEYOND_INT = String.valueOf(Integer.MAX_VALUE);

    @Override
    public void check(CheckedContract contract, Violations violations) {
        var validator = new SchemaValidator(contract);
        Stream<Sample> carried =
                Carriers.of(contract).stream().flatMap(carrier -> Sample.of(contract, carrier).stream());
        Stream<Sample> own = Schemas.all(contract).flatMap(Sample::within);
        Stream.concat(carried, own).forEach(sample -> unfit(sample, validator, violations));
        Carriers.of(contract)
                .forEach(carrier -> carrier.mapping("examples").entries().forEach((name, example) -> {
                    if (!contract.resolve(example).has("value")) {
                        violations.add(
                                example.location(),
                                "example `%s` has no `value`, and what is at an `externalValue` is not read: write the value here"
                                        .formatted(name));
                    }
                }));
    }

    private static void unfit(Sample sample, SchemaValidator validator, Violations violations) {
        validator
                .errors(sample.schema(), sample.value())
                .forEach(error -> violations.add(
                        location(sample.value(), error.getInstanceLocation()),
                        "%s does not fit its schema at `%s`: %s"
                                .formatted(sample.title(), error.getInstanceLocation(), rule(error))));
    }

    private static String rule(Error error) {
        String advice = error.getMessage().contains(BEYOND_INT) ? ": write `format: int64` in the schema" : "";
        return error.getMessage() + " (" + error.getKeyword() + ")" + advice;
    }

    /** Returns the location of the invalid part of the value. */
    private static SourceLocation location(Tree value, NodePath path) {
        Tree tree = value;
        for (int i = 0; i < path.getNameCount(); i++) {
            tree = path.getElement(i) instanceof Integer index
                    ? tree.asSequence().items().get(index)
                    : tree.asMapping().get(path.getName(i)).orElse(tree);
        }
        return tree.location();
    }
}
