package io.github.livechat4j.it.drill;

import java.util.List;

/**
 * A change of the contract, and the expected result of the build.
 *
 * @param title the change in words
 * @param operations the number of operations that it adds; negative if it removes some
 * @param refusal the expected message of the gate; empty if the gate must accept the change
 * @param edits the edits of the change
 */
record Change(String title, int operations, String refusal, List<Edit> edits) {

    static Change compatible(String title, Edit... edits) {
        return new Change(title, 0, "", List.of(edits));
    }

    static Change incompatible(String title, String refusal, Edit... edits) {
        return new Change(title, 0, refusal, List.of(edits));
    }

    Change withOperations(int added) {
        return new Change(title, added, refusal, edits);
    }

    boolean mayPass() {
        return refusal.isEmpty();
    }
}
