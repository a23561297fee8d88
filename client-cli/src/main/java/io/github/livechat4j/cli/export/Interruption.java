package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an export end in order when the user or the system ends the process. The thread that exports is interrupted, and what it waits
 * for is ended; the process waits for it.
 */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Thread exporting = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean isRequested;

    private Interruption(Runnable ender) {
        this.hook = new Thread(() -> interrupt(ender), "livechat-export-interruption");
    }

    /** Listens until it is closed. */
    static Interruption ofProcess(Runnable ender) {
        Interruption interruption = new Interruption(ender);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt(Runnable ender) {
        isRequested = true;
        exporting.interrupt();
        ender.run();
        try {
            if (over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // the code that the JVM would give tells of the signal
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is time to end. A thread that was interrupted counts too. */
    boolean isRequested() {
        return isRequested || exporting.isInterrupted();
    }

    /** Says that the export is over, and has said all that it has to say. */
    @Override
    public void close() {
        over.countDown();
        if (!isRequested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already
                return;
            }
        }
    }
}
