package io.github.livechat4j.paging;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages: on the thread of the caller when they are needed, or some pages ahead on its own threads, which end when
 * they are idle. For use by one thread.
 */
final class PageReader<T> {

    private static final long IDLE_MILLIS = 500;

    private final PageSource<T> source;
    private final int most;
    private final Map<Integer, CompletableFuture<Page<T>>> window = new HashMap<>();
    private @Nullable ThreadPoolExecutor threads;

    PageReader(PageSource<T> source, int most) {
        this.source = source;
        this.most = most;
    }

    /** Returns the number of pages that may be read ahead. */
    int most() {
        return most;
    }

    /** Returns a page: the one that was read ahead, or its present state. */
    Page<T> read(int number) {
        CompletableFuture<Page<T>> ahead = window.get(number);
        if (ahead == null) {
            return fetch(number);
        }
        try {
            return await(ahead, number);
        } finally {
            if (ahead.isDone()) {
                window.remove(number);
            }
        }
    }

    private Page<T> fetch(int number) {
        return Objects.requireNonNull(source.fetch(number), "the page that the source gives");
    }

    private static <T> T await(Future<T> ahead, int number) {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting for page " + number);
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    /** Starts to read a page ahead, unless it was started already or too many requests are pending. */
    void ahead(int number) {
        if (window.size() < most) {
            window.computeIfAbsent(number, unread -> CompletableFuture.supplyAsync(() -> fetch(unread), threads()));
        }
    }

    private ThreadPoolExecutor threads() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    most, most, IDLE_MILLIS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                        Thread thread = new Thread(work, "livechat4j-prefetch");
                        thread.setDaemon(true);
                        return thread;
                    });
            threads.allowCoreThreadTimeOut(true);
        }
        return threads;
    }

    /**
     * Discards the pages that were read ahead, and waits for pending requests. Later reads are requested after this
     * call.
     */
    void flush() {
        window.forEach((number, ahead) -> await(ahead.handle((page, failure) -> true), number));
        window.clear();
    }

    /** Discards the pages that were read ahead, without waiting. */
    void close() {
        window.clear();
        if (threads != null) {
            threads.shutdown();
            threads = null;
        }
    }
}
