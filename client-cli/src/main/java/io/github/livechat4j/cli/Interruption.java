package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end in order when a signal, such as that of Ctrl-C, ends the process. The command is notified, and the
 * process waits until the command has reported how far it came. The process then ends with the exit code of the Java
 * virtual machine: 130 after SIGINT, 143 after SIGTERM.
 *
 * <p>A command that starts slowly can set a message, which is printed if the signal comes before it has started.
 */
public final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    /** The open interruptions of this process. Static, since a process has one shutdown. */
    private static final List<Interruption> OPEN = new ArrayList<>();

    private static final CountDownLatch DONE = new CountDownLatch(1);
    private static boolean mustBeWaitedFor;
    private static volatile boolean isProcessEnding;

    private final @Nullable Terminal terminal;
    private final String words;
    private @Nullable Runnable ender;
    private @Nullable Thread waiting;
    private volatile boolean isRequested;

    private Interruption(@Nullable Terminal terminal, String words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** Installs the shutdown hook that reacts to signals. */
    static void watchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::endProcess, "livechat-interruption"));
    }

    /**
     * Notes that the command has ended and printed everything, so that the hook need not wait.
     *
     * @return whether a signal is ending the process, whose exit code is then that of the signal
     */
    static boolean processIsDone() {
        DONE.countDown();
        return isProcessEnding;
    }

    private static void endProcess() {
        isProcessEnding = true;
        if (DONE.getCount() == 0) {
            return;
        }
        List<Runnable> enders = new ArrayList<>();
        boolean waits;
        synchronized (OPEN) {
            OPEN.forEach(each -> enders.add(each.request()));
            waits = mustBeWaitedFor;
        }
        enders.forEach(Runnable::run);
        try {
            boolean unused = waits && DONE.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Marks the interruption as requested, and returns an action to run without holding the lock. */
    private Runnable request() {
        isRequested = true;
        if (ender == null) {
            return this::say;
        }
        if (waiting != null) {
            waiting.interrupt();
        }
        return ender;
    }

    private void say() {
        if (terminal != null) {
            terminal.err().println("livechat: " + words);
            terminal.err().flush();
        }
    }

    /**
     * Prints a message if the process is ended before the command has started.
     *
     * @param terminal where to print
     * @param words the message
     * @return the interruption; the caller calls {@link #begin} once it has started
     */
    public static Interruption saying(Terminal terminal, String words) {
        Interruption interruption = new Interruption(terminal, words);
        synchronized (OPEN) {
            OPEN.add(interruption);
        }
        return interruption;
    }

    /**
     * Runs an action when the process is ended.
     *
     * @param ender ends what the command waits for; run by another thread
     * @return the interruption, which must be closed when the command ends
     */
    public static Interruption of(Runnable ender) {
        Interruption interruption = new Interruption(null, "");
        synchronized (OPEN) {
            interruption.ender = ender;
            mustBeWaitedFor = true;
            OPEN.add(interruption);
        }
        return interruption;
    }

    /**
     * Notes that the command has started. From now on the command itself reports how far it came.
     *
     * @param newEnder ends what the command waits for; run by another thread
     */
    public void begin(Runnable newEnder) {
        synchronized (OPEN) {
            while (isRequested) {
                try {
                    // the process ends, and this thread with it
                    OPEN.wait();
                } catch (InterruptedException e) {
                    // ignored: this thread must not continue while the process ends
                }
            }
            ender = newEnder;
            mustBeWaitedFor = true;
        }
    }

    /**
     * Runs a wait that may be interrupted. The thread is interrupted only during this call, since Java closes a channel
     * that an interrupted thread writes to.
     *
     * @param wait the wait
     * @return the result of the wait
     * @throws CancellationException if the process was ended before
     */
    public boolean during(BooleanSupplier wait) {
        synchronized (OPEN) {
            if (isRequested) {
                throw new CancellationException();
            }
            waiting = Thread.currentThread();
        }
        try {
            return wait.getAsBoolean();
        } finally {
            synchronized (OPEN) {
                waiting = null;
                boolean unused = isRequested && Thread.interrupted();
            }
        }
    }

    /**
     * Returns whether the command must end.
     *
     * @return true if the process is being ended, or the thread was interrupted
     */
    public boolean isRequested() {
        return isRequested || Thread.currentThread().isInterrupted();
    }

    /** Removes the interruption, since the command has ended. */
    @Override
    public void close() {
        synchronized (OPEN) {
            OPEN.remove(this);
        }
    }
}
