package io.github.livechat4j.cli.servers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Waits until something is to end, and ends it however that comes: Ctrl-C, the time, or what it was waiting for. */
final class Running {

    @Option(names = "--seconds", paramLabel = "N", description = "stop after this time; runs until Ctrl-C otherwise")
    private @Nullable Integer seconds;

    private final CountDownLatch done = new CountDownLatch(1);

    /** Lets {@link #await} return. */
    void finish() {
        done.countDown();
    }

    /**
     * Waits.
     *
     * @param closing what to do at the end, once
     */
    void await(Runnable closing) {
        Once once = new Once(closing);
        Thread hook = new Thread(once::run, "livechat-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            once.run();
            remove(hook);
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // whether it was the time or something else, it ends
    private void awaitEnd() throws InterruptedException {
        if (seconds == null) {
            done.await();
        } else {
            done.await(seconds, TimeUnit.SECONDS);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already, and the hook has run or is running
        }
    }

    /** Is done once, by whoever comes first; the other waits. */
    private static final class Once {

        private @Nullable Runnable what;

        Once(Runnable what) {
            this.what = what;
        }

        synchronized void run() {
            Runnable now = what;
            what = null;
            if (now != null) {
                now.run();
            }
        }
    }
}
