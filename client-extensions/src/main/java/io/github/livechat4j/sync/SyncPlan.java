package io.github.livechat4j.sync;

import io.github.livechat4j.listening.internal.Listeners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What has to be done so that one account has what another has. It is made by {@link Synchronization#plan()}, and nothing has been
 * written then.
 *
 * <p>{@code toString} says it line by line, for people.
 */
public final class SyncPlan {

    private final List<PlannedStep> planned;
    private final AtomicBoolean applied = new AtomicBoolean();

    SyncPlan(List<PlannedStep> planned) {
        this.planned = planned.stream()
                .sorted(Comparator.comparing(each -> each.step().action()))
                .toList();
    }

    /**
     * Gives all steps, also those in which nothing is done.
     *
     * @return the steps in the order of {@link SyncAction}: what is created comes before what is deleted
     */
    public List<SyncStep> steps() {
        return planned.stream().map(PlannedStep::step).toList();
    }

    /**
     * Gives the steps of one kind.
     *
     * @param action what they do
     * @return the steps; empty if there are none
     */
    public List<SyncStep> steps(SyncAction action) {
        Objects.requireNonNull(action, "action");
        return steps().stream().filter(step -> step.action() == action).toList();
    }

    /**
     * Says whether there is anything to do.
     *
     * @return whether nothing has to be written; there may still be things that are skipped
     */
    public boolean isFulfilled() {
        return planned.stream().noneMatch(each -> each.step().action().isWrite());
    }

    /**
     * Does what the plan says, step by step.
     *
     * @return what was done: all steps that write
     * @throws SyncException if a step fails; it says what had been done, and a new plan does the rest
     * @throws IllegalStateException if this plan was applied before
     */
    public List<SyncStep> apply() {
        return apply(done -> {});
    }

    /**
     * Does what the plan says, and tells of each step.
     *
     * @param listener is told of each step after it was done, on the calling thread; what it throws is logged, at {@code WARN}, and the work
     *     goes on
     * @return what was done: all steps that write
     * @throws SyncException if a step fails; it says what had been done, and a new plan does the rest
     * @throws IllegalStateException if this plan was applied before
     */
    public List<SyncStep> apply(Consumer<? super SyncStep> listener) {
        Objects.requireNonNull(listener, "listener");
        if (applied.getAndSet(true)) {
            throw new IllegalStateException("a plan can be applied once; what is left to do is in a new one");
        }
        List<PlannedStep> writes =
                planned.stream().filter(each -> each.step().action().isWrite()).toList();
        List<SyncStep> done = new ArrayList<>();
        for (PlannedStep write : writes) {
            try {
                write.call().run();
            } catch (RuntimeException e) {
                throw new SyncException(write.step(), done, writes.size(), e);
            }
            done.add(write.step());
            Listeners.tell(listener, () -> listener.accept(write.step()));
        }
        return List.copyOf(done);
    }

    /** Says it line by line. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        steps().forEach(step -> lines.append(step).append('\n'));
        return lines.toString();
    }
}
