package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Violation;
import java.util.List;

/** Requires a summary of each operation, because it becomes the first sentence of the Javadoc. */
final class Summaries implements Rule {

    @Override
    public String name() {
        return "operation-has-summary";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return contract.operations().stream()
                .filter(operation -> operation
                        .tree()
                        .text("summary")
                        .filter(summary -> summary.endsWith("."))
                        .isEmpty())
                .map(operation -> violation(
                        operation.tree().locationOf("summary"),
                        operation.title()
                                + " needs a summary: one sentence, such as `Lists the agents of the account.`"))
                .toList();
    }
}
