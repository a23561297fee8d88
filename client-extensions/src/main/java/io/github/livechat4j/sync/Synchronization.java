package io.github.livechat4j.sync;

import io.github.livechat4j.api.Resources;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Copies groups, tags or canned responses from one account to another. Ids differ between accounts, so items are
 * matched by other fields:
 *
 * <ul>
 *   <li>a group by its name; its members are the agents that both accounts have. Group 0, all operators, is not
 *       changed.
 *   <li>a tag by its name and the name of its group
 *   <li>a canned response by its tags, in any order, and the name of its group; its text is updated
 * </ul>
 *
 * <p>Synchronise groups first: tags and canned responses of a group that the target account lacks are skipped. Nothing
 * is deleted unless {@link #withDeletion()} is called. Planning and applying again carries out only the remaining
 * steps.
 */
public final class Synchronization {

    private final Supplier<List<PlannedStep>> comparison;
    private final boolean isDeleting;

    private Synchronization(Supplier<List<PlannedStep>> comparison, boolean isDeleting) {
        this.comparison = comparison;
        this.isDeleting = isDeleting;
    }

    private static Synchronization of(Resources from, Resources to, Supplier<List<PlannedStep>> comparison) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from == to) {
            throw new IllegalArgumentException("from and to must be two clients, was one and the same");
        }
        return new Synchronization(comparison, false);
    }

    /**
     * Compares canned responses. Canned responses without text or tags are skipped, since the service does not create
     * them.
     *
     * @param from the source account
     * @param to the target account, which is changed
     * @return the synchronization; no call is made yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization cannedResponses(Resources from, Resources to) {
        return of(from, to, () -> new CannedResponseComparison(from, to).steps());
    }

    /**
     * Compares tags. A tag keeps its author if the target account has that agent; otherwise an owner of the target
     * account becomes the author.
     *
     * @param from the source account
     * @param to the target account, which is changed
     * @return the synchronization; no call is made yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization tags(Resources from, Resources to) {
        return of(from, to, () -> new TagComparison(from, to).steps());
    }

    /**
     * Compares groups: their languages, and their members as far as both accounts have these agents. Members that the
     * target account does not have are left out, and members that only it has stay. A group that would have no members
     * is skipped.
     *
     * @param from the source account
     * @param to the target account, which is changed
     * @return the synchronization; no call is made yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization groups(Resources from, Resources to) {
        return of(from, to, () -> new GroupComparison(from, to).steps());
    }

    /**
     * Also deletes items that only the target account has, and duplicates.
     *
     * @return a synchronization that also deletes
     */
    public Synchronization withDeletion() {
        return new Synchronization(comparison, true);
    }

    /**
     * Creates the plan. It lists the items of both accounts and writes nothing.
     *
     * @return the plan
     * @throws io.github.livechat4j.error.LiveChatException if a call fails
     */
    public SyncPlan plan() {
        List<PlannedStep> steps = comparison.get();
        return new SyncPlan(
                isDeleting
                        ? steps
                        : steps.stream().map(PlannedStep::withoutDeletion).toList());
    }
}
