package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The input of the rules.
 *
 * @param sources the files of the contract
 * @param bundle the document merged from them
 * @param exampleIds example ids that must not be segments of a path
 */
record CheckedContract(ContractSources sources, Bundle bundle, Set<String> exampleIds) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    Mapping document() {
        return bundle.document();
    }

    /** Returns the named schemas of the document. */
    Map<String, Tree> schemas() {
        return document().mapping("components").mapping("schemas").entries();
    }

    /** Returns the mapping itself, or the target of its reference. */
    Mapping resolve(Tree tree) {
        Mapping mapping = tree.asMapping();
        Optional<String> reference = mapping.text("$ref");
        return reference.isEmpty() ? mapping : resolve(lookUp(reference.get()));
    }

    private Tree lookUp(String reference) {
        Tree tree = document();
        for (String step : Pointer.steps(reference.substring(1))) {
            tree = tree.asMapping().mapping(step);
        }
        return tree;
    }

    /** Returns the operations of the service, in the order of the paths. */
    List<CheckedOperation> operations() {
        List<CheckedOperation> operations = new ArrayList<>();
        document().mapping("paths").entries().forEach((path, item) -> addOperations(operations, path, item));
        return operations;
    }

    /** Returns the operations of the consumer, which the service calls. */
    List<CheckedOperation> callbacks() {
        List<CheckedOperation> callbacks = new ArrayList<>();
        for (CheckedOperation operation : operations()) {
            operation
                    .tree()
                    .mapping("callbacks")
                    .entries()
                    .values()
                    .forEach(callback -> resolve(callback)
                            .entries()
                            .forEach((address, item) -> addOperations(callbacks, address, item)));
        }
        return callbacks;
    }

    private static void addOperations(List<CheckedOperation> operations, String path, Tree item) {
        item.asMapping().entries().forEach((key, tree) -> {
            if (METHODS.contains(key)) {
                operations.add(new CheckedOperation(path, key, item.asMapping(), tree.asMapping()));
            }
        });
    }

    /** Returns the parameters of an operation: those of its path, and its own. */
    List<Mapping> parameters(CheckedOperation operation) {
        List<Mapping> parameters = new ArrayList<>();
        operation.pathItem().sequence("parameters").items().forEach(parameter -> parameters.add(resolve(parameter)));
        operation.tree().sequence("parameters").items().forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }
}
