package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end in order when the user or the system ends the process, as by Ctrl-C. The command hears of it, and the process waits until
 * the command has said how far it came. The process then ends with the code that the Java virtual machine gives: 130 after SIGINT, 143 after SIGTERM.
 *
 * <p>A command that is slow to begin has words that are said until it has begun.
 */
public final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    /** Of this process, of which there is one. */
    private static final List<Interruption> OPEN = new ArrayList<>();

    private static final CountDownLatch DONE = new CountDownLatch(1);
    private static boolean mustBeWaitedFor;

    private final @Nullable Terminal terminal;
    private final String words;
    private @Nullable Runnable ender;
    private @Nullable Thread waiting;
    private volatile boolean isRequested;

    private Interruption(@Nullable Terminal terminal, String words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** Listens for the end of this process, which is asked for by a signal. */
    static void watchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::endProcess, "livechat-interruption"));
    }

    /** Says that the command has said all that it has to say. */
    static void processIsDone() {
        DONE.countDown();
    }

    private static void endProcess() {
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

    /** What is to be done about it, without the lock. */
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
     * Says something if the process is ended before the command has begun.
     *
     * @param terminal where it is said
     * @param words what is said
     * @return it, on which {@link #begin} is to be called
     */
    public static Interruption saying(Terminal terminal, String words) {
        Interruption interruption = new Interruption(terminal, words);
        synchronized (OPEN) {
            OPEN.add(interruption);
        }
        return interruption;
    }

    /**
     * Ends what a command waits for.
     *
     * @param ender ends it; run by another thread
     * @return it, which must be closed when the command is over
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
     * Notes that the command has begun, and says itself how far it came.
     *
     * @param newEnder ends what it waits for; run by another thread
     */
    public void begin(Runnable newEnder) {
        synchronized (OPEN) {
            while (isRequested) {
                try {
                    // the process ends, and this thread with it
                    OPEN.wait();
                } catch (InterruptedException e) {
                    // by whom it may be: it has nothing to do any more
                }
            }
            ender = newEnder;
            mustBeWaitedFor = true;
        }
    }

    /**
     * Waits for something that an interrupt of this thread ends. Nothing else is interrupted, since Java closes a file that is being written then.
     *
     * @param wait what to wait for
     * @return what that returns
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
     * Says whether it is time to end.
     *
     * @return true if the process is being ended, or the thread was interrupted
     */
    public boolean isRequested() {
        return isRequested || Thread.currentThread().isInterrupted();
    }

    /** Says that the command is over. */
    @Override
    public void close() {
        synchronized (OPEN) {
            OPEN.remove(this);
        }
    }
}
