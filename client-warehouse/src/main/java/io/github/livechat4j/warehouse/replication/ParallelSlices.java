package io.github.livechat4j.warehouse.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the slices of a pass side by side, and writes their batches in transactions, one after another. */
final class ParallelSlices {

    private static final int WAITING_BATCHES = 2;
    private static final AtomicInteger THREADS = new AtomicInteger();

    /** A batch, or the failure of a thread, or neither at the end of a thread. */
    private record Message(
            @Nullable SliceBatch batch, @Nullable Throwable failure) {}

    private final PassState pass;
    private final Supplier<SliceReader> readers;
    private final int threads;
    private final int mostRecords;
    /** The slices as they were before, since the pass changes while they are read. */
    private final List<PassSlice> slices;

    private final List<Integer> open = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final BlockingQueue<Message> messages = new ArrayBlockingQueue<>(WAITING_BATCHES);

    /**
     * @param readers makes a reader for each thread
     * @param options the greatest numbers of threads and of records in a transaction
     */
    ParallelSlices(PassState pass, Supplier<SliceReader> readers, ReplicationOptions options) {
        this.pass = pass;
        this.readers = readers;
        this.mostRecords = options.batchRecords();
        this.slices = pass.slices();
        for (int i = 0; i < slices.size(); i++) {
            if (!slices.get(i).isDone()) {
                open.add(i);
            }
        }
        this.threads = threads(pass, options.parallel());
    }

    /** Returns the number of threads for a pass. */
    static int threads(PassState pass, int most) {
        long open = pass.slices().stream().filter(slice -> !slice.isDone()).count();
        return (int) Math.max(1, Math.min(most, open));
    }

    /**
     * Reads and writes all slices that are not done.
     *
     * @param writer writes the batches of a transaction
     * @throws CancellationException if this thread is interrupted
     */
    void run(Consumer<SliceTransaction> writer) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "livechat-replication-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < threads; i++) {
                pool.execute(this::read);
            }
            write(writer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A walk failed", e);
        } finally {
            end(pool);
        }
    }

    private void write(Consumer<SliceTransaction> writer) throws Throwable {
        SliceTransaction transaction = new SliceTransaction(mostRecords);
        int running = threads;
        Throwable failure = null;
        while (running > 0 && failure == null) {
            Message message = messages.take();
            failure = message.failure();
            if (message.batch() != null) {
                transaction.add(message.batch());
            } else {
                running--;
            }
            if (transaction.isDue(messages.isEmpty())) {
                writer.accept(transaction);
                transaction = new SliceTransaction(mostRecords);
            }
        }
        if (!transaction.isEmpty()) {
            writer.accept(transaction);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the threads, so that none of them uses the client after this. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean wasInterrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.DAYS)) {
                    break;
                }
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            SliceReader reader = readers.get();
            for (int i = next.getAndIncrement(); i < open.size(); i = next.getAndIncrement()) {
                reader.read(
                        pass, open.get(i), slices.get(open.get(i)), batch -> messages.put(new Message(batch, null)));
            }
            messages.put(new Message(null, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        try {
            messages.put(new Message(null, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
