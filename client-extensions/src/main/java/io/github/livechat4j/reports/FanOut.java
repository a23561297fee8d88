package io.github.livechat4j.reports;

import io.github.livechat4j.error.ConnectionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes many calls with limited concurrency. The first failure ends the other calls, and all have finished when {@link
 * #each} returns.
 *
 * @param concurrency the number of calls at the same time
 */
record FanOut(int concurrency) {

    FanOut {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, was " + concurrency);
        }
    }

    /** Calls once for each distinct key. The answers are in the order of the keys. */
    <K, R> Map<K, R> each(Collection<? extends K> keys, Function<? super K, ? extends R> call) {
        List<K> distinct = new ArrayList<>(new LinkedHashSet<>(keys));
        if (distinct.isEmpty()) {
            return Map.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(concurrency, distinct.size()), FanOut::thread);
        try {
            return answers(distinct, call, new ExecutorCompletionService<>(threads));
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // the same exception as for an interrupted call
            throw ConnectionException.sent(null, List.of(), e);
        } finally {
            end(threads);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "livechat4j-reports");
        thread.setDaemon(true);
        return thread;
    }

    private static <K, R> Map<K, R> answers(
            List<K> keys, Function<? super K, ? extends R> call, CompletionService<R> calls)
            throws ExecutionException, InterruptedException {
        List<Future<R>> futures = new ArrayList<>();
        for (K key : keys) {
            futures.add(calls.submit(() -> call.apply(key)));
        }
        for (int done = 0; done < keys.size(); done++) {
            // in order of completion, so that a failure is seen at once
            calls.take().get();
        }
        Map<K, R> answers = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            answers.put(keys.get(index), futures.get(index).get());
        }
        return Collections.unmodifiableMap(answers);
    }

    /** Returns the original exception of a call. */
    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable thrown = failure.getCause();
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /**
     * Ends the running calls and waits for them, even if this thread is interrupted: each call finishes by its deadline
     * at the latest.
     */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
