package io.github.livechat4j.cli.sync;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.sync.SyncAction;
import io.github.livechat4j.sync.SyncException;
import io.github.livechat4j.sync.SyncPlan;
import io.github.livechat4j.sync.SyncStep;
import io.github.livechat4j.sync.Synchronization;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Shows the plan, asks for confirmation, and applies the plan. */
final class SyncRun {

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final ConnectionOptions connection;
    private final SyncOptions options;

    SyncRun(Surroundings surroundings, SyncOptions options) {
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
        this.connection = options.connection;
        this.options = options;
    }

    void run(BiFunction<Resources, Resources, Synchronization> kind) {
        options.check(terminal);
        try (Interruption interruption = Interruption.saying(terminal, "interrupted; nothing was written");
                Session from = connection.open(surroundings, options.from);
                Session to = connection.open(surroundings, options.to)) {
            if (connection.isSandbox()) {
                say(SandboxDifferences.addTo(from.livechat(), options.from));
            }
            Synchronization synchronization = kind.apply(from.livechat(), to.livechat());
            SyncPlan plan = options.delete ? synchronization.withDeletion().plan() : synchronization.plan();
            show(plan);
            if (plan.isFulfilled()) {
                say("nothing to do");
            } else if (options.dryRun) {
                say("nothing was written: --dry-run");
            } else {
                if (!options.yes) {
                    terminal.confirm("do this to " + options.to);
                }
                apply(plan, interruption);
            }
        }
    }

    /** Prints the steps of the plan. Unchanged records are only counted, unless they have a remark. */
    private void show(SyncPlan plan) {
        plan.steps().stream()
                .filter(step ->
                        step.action() != SyncAction.KEEP || !step.detail().isEmpty())
                .forEach(terminal.out()::println);
        terminal.out().flush();
        say("from %s to %s: %d to create, %d to update, %d to delete, %d skipped, %d unchanged"
                .formatted(
                        options.from,
                        options.to,
                        count(plan, SyncAction.CREATE),
                        count(plan, SyncAction.UPDATE),
                        count(plan, SyncAction.DELETE),
                        count(plan, SyncAction.SKIP),
                        count(plan, SyncAction.KEEP)));
    }

    private static int count(SyncPlan plan, SyncAction action) {
        return plan.steps(action).size();
    }

    private void apply(SyncPlan plan, Interruption interruption) {
        long all = plan.steps().stream().filter(step -> step.action().isWrite()).count();
        AtomicInteger done = new AtomicInteger();
        // an interruption does not abort a step that has started
        interruption.begin(() -> {});
        try {
            plan.apply(step -> {
                say(done.incrementAndGet() + "/" + all + " " + said(step));
                if (interruption.isRequested() && done.get() < all) {
                    throw new CancellationException();
                }
            });
        } catch (CancellationException e) {
            throw Failure.of(ExitCode.INTERRUPTED, "interrupted after " + done + " of " + all + " steps")
                    .advise("run it again: it does the rest")
                    .because(e);
        } catch (SyncException e) {
            Failure cause = Failures.of(Objects.requireNonNullElse(e.getCause(), e));
            throw Failure.of(cause.exitCode(), String.valueOf(e.getMessage()))
                    .advise("run it again: it does the rest")
                    .because(e);
        }
    }

    private static String said(SyncStep step) {
        return switch (step.action()) {
                    case CREATE -> "created ";
                    case UPDATE -> "updated ";
                    case DELETE -> "deleted ";
                    default -> "";
                }
                + step.what();
    }

    private void say(String line) {
        if (!connection.isQuiet()) {
            terminal.err().println(line);
            terminal.err().flush();
        }
    }
}
