package io.github.livechat4j.cli.servers;

import io.github.livechat4j.cli.Interruption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Waits until something is to end, however that comes: Ctrl-C, the time, or what it was waiting for. */
final class Running {

    @Option(names = "--seconds", paramLabel = "N", description = "stop after this time; runs until Ctrl-C otherwise")
    private @Nullable Integer seconds;

    private final CountDownLatch done = new CountDownLatch(1);

    /** Lets {@link #await} return. */
    void finish() {
        done.countDown();
    }

    /** Lets {@link #await} return when the process is ended, which waits until what is closed is closed. */
    Interruption watch() {
        return Interruption.of(this::finish);
    }

    /** Waits. */
    @SuppressWarnings("ReturnValueIgnored") // whether it was the time or something else, it ends
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
