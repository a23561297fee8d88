package io.github.livechat4j.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A pacer with a Bucket4j bucket. It is separate from {@link Pacer} so that Bucket4j stays an optional dependency.
 *
 * <pre>{@code
 * var redis = RedisClient.create("redis://redis.internal");
 * var manager = Bucket4jLettuce.casBasedBuilder(redis)
 *         .requestTimeout(Duration.ofSeconds(1))
 *         .expirationAfterWrite(
 *                 ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
 *         .build();
 * Pacer pacer = BucketPacer.shared(RateLimit.perMinute(60), manager, "livechat:my-account".getBytes(UTF_8));
 * }</pre>
 */
public final class BucketPacer implements Pacer {

    private final Bucket bucket;
    private final Sleeper sleeper;

    private BucketPacer(Bucket bucket, Sleeper sleeper) {
        this.bucket = bucket;
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    }

    /**
     * Creates a pacer for all processes that use the same bucket in the same store.
     *
     * <p>The first process creates the bucket, full and with its limit. While the bucket exists, the limits of other
     * processes are ignored, so use a new key for a new limit. The clocks of the machines must agree, unless the
     * manager uses the time of the store. The caller closes the manager. If the store cannot be reached, {@link
     * #acquire} throws the exception of the manager; the call then fails with a {@link
     * io.github.livechat4j.error.ConnectionException}, and its request is not sent.
     *
     * @param <K> the type of the keys
     * @param limit the limit of calls
     * @param manager the access to the store, such as Redis or a database; it should have a request timeout, since
     *     {@link #acquire} limits only the wait for the turn
     * @param key the key of the bucket; use one per account
     * @return the pacer; its first call is the first access to the store
     */
    @SuppressWarnings("exports") // users of a manager already require its module
    public static <K> Pacer shared(RateLimit limit, ProxyManager<K> manager, K key) {
        return shared(limit, manager, key, Sleeper.SYSTEM);
    }

    /**
     * Creates a pacer for all processes that use the same bucket in the same store, with a custom sleeper.
     *
     * @param <K> the type of the keys
     * @param limit the limit of calls
     * @param manager the access to the store
     * @param key the key of the bucket
     * @param sleeper waits for turns
     * @return the pacer
     * @see #shared(RateLimit, ProxyManager, Object)
     */
    @SuppressWarnings("exports") // as above
    public static <K> Pacer shared(RateLimit limit, ProxyManager<K> manager, K key, Sleeper sleeper) {
        BucketConfiguration configuration = configuration(limit);
        return new BucketPacer(manager.getProxy(key, () -> configuration), sleeper);
    }

    static Pacer local(RateLimit limit, Sleeper sleeper) {
        return local(limit, sleeper, TimeMeter.SYSTEM_NANOTIME);
    }

    static Pacer local(RateLimit limit, Sleeper sleeper, TimeMeter time) {
        Bucket bucket = Bucket.builder()
                .addLimit(configuration(limit).getBandwidths()[0])
                .withCustomTimePrecision(time)
                .build();
        return new BucketPacer(bucket, sleeper);
    }

    private static BucketConfiguration configuration(RateLimit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.burst()).refillGreedy(limit.refill(), limit.period()))
                .build();
    }

    @Override
    public void acquire(Duration atMost) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting for a turn");
        }
        long nanos = TimeUnit.NANOSECONDS.convert(atMost);
        try {
            if (!isTaken(nanos)) {
                throw new TurnTooLateException(turnIn(nanos));
            }
        } catch (RuntimeException e) {
            // clients of stores wrap InterruptedException, each in its own way, and set the interrupt flag again
            if (Thread.interrupted()) {
                InterruptedException interrupted = new InterruptedException("interrupted while asking for a turn");
                interrupted.initCause(e);
                throw interrupted;
            }
            throw e;
        }
    }

    private boolean isTaken(long nanos) throws InterruptedException {
        if (nanos <= 0) {
            return bucket.tryConsume(1);
        }
        // reserves the turn before it waits, so that later callers do not overtake
        return bucket.asBlocking().tryConsume(1, nanos, this::await);
    }

    private void await(long nanos) throws InterruptedException {
        try {
            sleeper.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            giveBack(e);
            throw e;
        }
    }

    private void giveBack(InterruptedException interrupted) {
        try {
            bucket.addTokens(1);
        } catch (RuntimeException e) {
            // the reserved turn is lost, so the bucket lets fewer calls through for a while; the limit still holds
            interrupted.addSuppressed(e);
        }
    }

    /**
     * Estimates the wait after the bucket refused a turn. Turns added since then could make the estimate shorter than
     * the refused wait, so the result is at least 1 ns longer than that.
     */
    private Duration turnIn(long refusedNanos) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Duration.ofNanos(Math.max(nanos, Math.max(refusedNanos, 0) + 1));
    }
}
