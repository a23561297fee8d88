package io.github.livechat4j.cli.servers;

import io.github.livechat4j.cli.Interruption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets a command run until Ctrl-C, the time of {@code --seconds}, or a call of {@link #finish}. */
final class Running {

    @Option(names = "--seconds", paramLabel = "N", description = "stop after this time; runs until Ctrl-C otherwise")
    private @Nullable Integer seconds;

    private final CountDownLatch done = new CountDownLatch(1);

    /** Lets {@link #await} return. */
    void finish() {
        done.countDown();
    }

    /**
     * Lets {@link #await} return when a signal ends the process. The process waits until the command has closed its
     * resources.
     */
    Interruption watch() {
        return Interruption.of(this::finish);
    }

    /** Waits for the end. */
    @SuppressWarnings("ReturnValueIgnored") // the command ends in either case
    void await() {
        try {
            if (seconds == null) {
                done.await();
            } else {
                done.await(seconds, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
