package io.github.livechat4j.http;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An in-memory store of shared buckets, in place of Redis, that can be made to fail. */
final class BucketsInMemory extends AbstractCompareAndSwapBasedProxyManager<String> {

    private final Map<String, AtomicReference<byte @Nullable []>> buckets = new ConcurrentHashMap<>();
    private Runnable beforeAnswer = () -> {};

    BucketsInMemory(TimeMeter clock) {
        super(ClientSideConfig.getDefault().withClientClock(clock));
    }

    /** Sets an action, such as throwing, for each access to the store. */
    void beforeAnswer(Runnable action) {
        beforeAnswer = action;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        AtomicReference<byte @Nullable []> bucket = buckets.computeIfAbsent(key, any -> new AtomicReference<>());
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                beforeAnswer.run();
                return Optional.ofNullable(bucket.get());
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] originalData,
                    byte[] newData,
                    RemoteBucketState newState,
                    Optional<Long> timeoutNanos) {
                byte[] current = bucket.get();
                return Arrays.equals(current, originalData) && bucket.compareAndSet(current, newData);
            }
        };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProxy(String key) {
        buckets.remove(key);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }
}
