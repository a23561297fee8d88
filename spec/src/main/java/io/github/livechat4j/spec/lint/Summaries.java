package io.github.livechat4j.spec.lint;

/** Requires a summary of each operation, because it becomes the first sentence of the Javadoc. */
final class Summaries implements OperationRule {

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        if (!operation.tree().text("summary").orElse("").endsWith(".")) {
            violations.add(
                    operation.tree().locationOf("summary"),
                    operation.title() + " needs a summary: one sentence, such as `Lists the agents of the account.`");
        }
    }
}
