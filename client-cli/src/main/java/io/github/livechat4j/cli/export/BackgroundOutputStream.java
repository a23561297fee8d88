package io.github.livechat4j.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks to another stream on a thread of its own, so that records are compressed while the next page is read.
 * Only one thread may call this stream. After {@link #flush} that thread may use the other stream itself, until it
 * writes again.
 */
final class BackgroundOutputStream extends OutputStream {

    private static final int BLOCK = 1 << 16;

    /** The most blocks that wait or are being written. */
    private static final int BLOCKS = 4;

    private final OutputStream out;
    private final ExecutorService thread;
    private final Semaphore free = new Semaphore(BLOCKS);
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private byte[] block = new byte[BLOCK];
    private int used;

    BackgroundOutputStream(OutputStream out, String thread) {
        this.out = out;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, thread);
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, BLOCK - used);
            System.arraycopy(bytes, offset + done, block, used, count);
            used += count;
            done += count;
            if (used == BLOCK) {
                passOn();
            }
        }
    }

    private void passOn() throws IOException {
        requireWritten();
        byte[] full = block;
        int length = used;
        free.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                // behind a lost block, others would be in the wrong place
                if (failure.get() == null) {
                    out.write(full, 0, length);
                }
            } catch (IOException | RuntimeException e) {
                failure.set(e);
            } finally {
                spare.add(full);
                free.release();
            }
        });
        byte[] next = spare.poll();
        block = next == null ? new byte[BLOCK] : next;
        used = 0;
    }

    private void requireWritten() throws IOException {
        Exception thrown = failure.get();
        if (thrown instanceof IOException ofStream) {
            throw ofStream;
        }
        if (thrown instanceof RuntimeException other) {
            throw other;
        }
    }

    /** Waits until all bytes are written. */
    @Override
    public void flush() throws IOException {
        if (used > 0) {
            passOn();
        }
        waitForThread();
        requireWritten();
        out.flush();
    }

    private void waitForThread() {
        free.acquireUninterruptibly(BLOCKS);
        free.release(BLOCKS);
    }

    /** Ends the thread without flushing, after the blocks that were passed on. Does not close the other stream. */
    @Override
    public void close() {
        waitForThread();
        thread.shutdown();
    }
}
