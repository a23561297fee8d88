package io.github.livechat4j.it.drill;

import java.util.List;

/**
 * A change of the contract, and what the build should make of it.
 *
 * @param title what changes, in words
 * @param operations how many operations it adds, negative if it takes some away
 * @param refusal what the gate has to name, empty if it has to let the change pass
 * @param edits the edits that make it
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
