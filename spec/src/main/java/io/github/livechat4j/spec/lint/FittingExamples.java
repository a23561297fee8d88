package io.github.livechat4j.spec.lint;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Requires that each example and each default is valid for its schema. */
final class FittingExamples implements Rule {

    private static final String BEYOND_INT = String.valueOf(Integer.MAX_VALUE);

    @Override
    public String name() {
        return "example-fits-schema";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        var validator = new SchemaValidator(contract);
        Stream<Sample> carried =
                Carriers.of(contract).stream().flatMap(carrier -> Sample.of(contract, carrier).stream());
        Stream<Sample> own = Schemas.all(contract).flatMap(Sample::within);
        Stream<Violation> unfit = Stream.concat(carried, own).flatMap(sample -> faults(sample, validator).stream());
        Stream<Violation> elsewhere = Carriers.of(contract).stream()
                .flatMap(carrier -> carrier.mapping("examples").entries().entrySet().stream())
                .filter(example -> !contract.resolve(example.getValue()).has("value"))
                .map(example -> violation(
                        example.getValue().location(),
                        "example `%s` has no `value`, and what is at an `externalValue` is not read: write the value here"
                                .formatted(example.getKey())));
        return Stream.concat(unfit, elsewhere).toList();
    }

    private List<Violation> faults(Sample sample, SchemaValidator validator) {
        return validator.errors(sample.schema(), sample.value()).stream()
                .map(error -> violation(
                        location(sample.value(), error.getInstanceLocation()),
                        "%s does not fit its schema at `%s`: %s"
                                .formatted(sample.title(), error.getInstanceLocation(), rule(error))))
                .toList();
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
