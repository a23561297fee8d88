package io.github.livechat4j.sync;

import io.github.livechat4j.api.Resources;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Makes groups, tags or canned responses of one account those of another. Ids differ from account to account, so things are told by
 * what people know them by:
 *
 * <ul>
 *   <li>a group by its name; its members are the agents that both accounts have. Group 0, all operators, is left alone.
 *   <li>a tag by its name and the name of its group
 *   <li>a canned response by its tags, in any order, and the name of its group; if its text is another, it is changed
 * </ul>
 *
 * <p>Groups come first: the tags and canned responses of a group that the target account lacks are skipped. Nothing is deleted unless
 * {@link #withDeletion()} says so. To plan and apply again does what is left to do, or nothing.
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
     * Compares canned responses. Those without text or tags, which the service does not create, are skipped.
     *
     * @param from the account that has what is wanted
     * @param to the account that is to be changed
     * @return what compares them; nothing is called yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization cannedResponses(Resources from, Resources to) {
        return of(from, to, () -> new CannedResponseComparison(from, to).steps());
    }

    /**
     * Compares tags. A tag keeps its author if the target account has that agent; otherwise its owner is the author.
     *
     * @param from the account that has what is wanted
     * @param to the account that is to be changed
     * @return what compares them; nothing is called yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization tags(Resources from, Resources to) {
        return of(from, to, () -> new TagComparison(from, to).steps());
    }

    /**
     * Compares groups: their languages, and their members as far as both accounts have these agents. Members that the target account
     * does not have are left out, and members that only it has stay. A group that would have no members is skipped.
     *
     * @param from the account that has what is wanted
     * @param to the account that is to be changed
     * @return what compares them; nothing is called yet
     * @throws IllegalArgumentException if both are the same client
     */
    public static Synchronization groups(Resources from, Resources to) {
        return of(from, to, () -> new GroupComparison(from, to).steps());
    }

    /**
     * Deletes what only the target account has, and what it has twice.
     *
     * @return a synchronization that deletes
     */
    public Synchronization withDeletion() {
        return new Synchronization(comparison, true);
    }

    /**
     * Says what has to be done. It lists what both accounts have, and writes nothing.
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
