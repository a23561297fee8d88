package io.github.livechat4j.sync;

import io.github.livechat4j.listening.internal.Listeners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The steps that make one account match another. {@link Synchronization#plan()} creates a plan and writes nothing.
 *
 * <p>{@code toString} shows one line per step.
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
     * Returns all steps, including those that do nothing.
     *
     * @return the steps in the order of {@link SyncAction}, so items are created before others are deleted
     */
    public List<SyncStep> steps() {
        return planned.stream().map(PlannedStep::step).toList();
    }

    /**
     * Returns the steps with one action.
     *
     * @param action the action
     * @return the steps; empty if there are none
     */
    public List<SyncStep> steps(SyncAction action) {
        Objects.requireNonNull(action, "action");
        return steps().stream().filter(step -> step.action() == action).toList();
    }

    /**
     * Returns whether the plan has nothing to write.
     *
     * @return true if no step writes; some steps may still be skipped
     */
    public boolean isFulfilled() {
        return planned.stream().noneMatch(each -> each.step().action().isWrite());
    }

    /**
     * Carries out the plan, step by step.
     *
     * @return the steps that were carried out: all that write
     * @throws SyncException if a step fails; it lists the completed steps, and a new plan contains the remaining ones
     * @throws IllegalStateException if this plan was applied before
     */
    public List<SyncStep> apply() {
        return apply(done -> {});
    }

    /**
     * Carries out the plan and reports each step.
     *
     * @param listener called after each step, on the calling thread; its exceptions are logged at {@code WARN} and do
     *     not stop the plan
     * @return the steps that were carried out: all that write
     * @throws SyncException if a step fails; it lists the completed steps, and a new plan contains the remaining ones
     * @throws IllegalStateException if this plan was applied before
     */
    public List<SyncStep> apply(Consumer<? super SyncStep> listener) {
        Objects.requireNonNull(listener, "listener");
        if (applied.getAndSet(true)) {
            throw new IllegalStateException("a plan can be applied once; create a new plan for the remaining steps");
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

    /** Shows one line per step. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        steps().forEach(step -> lines.append(step).append('\n'));
        return lines.toString();
    }
}
