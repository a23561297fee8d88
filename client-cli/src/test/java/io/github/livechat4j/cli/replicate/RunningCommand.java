package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.Cli.Outcome;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A command in a thread of this process, which starts faster than a process and cannot be killed. */
final class RunningCommand {

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    private RunningCommand() {}

    static RunningCommand start(Map<String, String> environment, String... words) {
        RunningCommand command = new RunningCommand();
        Thread thread = new Thread(() -> command.run(environment, words), "command");
        thread.setDaemon(true);
        thread.start();
        return command;
    }

    private void run(Map<String, String> environment, String... words) {
        try {
            outcome.complete(Cli.now(environment, words));
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    boolean isRunning() {
        return !outcome.isDone();
    }

    /** Waits for the end, and returns the result. */
    Outcome await() {
        return outcome.join();
    }
}
