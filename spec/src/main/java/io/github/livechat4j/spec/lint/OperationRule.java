package io.github.livechat4j.spec.lint;

/** A rule that each operation of the service must follow, whatever the other operations are. */
interface OperationRule extends Rule {

    /** Adds all violations of the rule in one operation. */
    void check(CheckedContract contract, CheckedOperation operation, Violations violations);

    @Override
    default void check(CheckedContract contract, Violations violations) {
        contract.operations().forEach(operation -> check(contract, operation, violations));
    }
}
