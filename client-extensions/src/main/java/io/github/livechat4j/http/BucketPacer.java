package io.github.livechat4j.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Paces by a bucket of Bucket4j. It is apart from {@link Pacer} so that who does not pace need not have Bucket4j.
 *
 * <pre>{@code
 * var redis = RedisClient.create("redis://redis.internal");
 * var manager = Bucket4jLettuce.casBasedBuilder(redis)
 *         .requestTimeout(Duration.ofSeconds(1))
 *         .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
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
     * Paces all processes that name the same bucket in the same store.
     *
     * <p>The first of them puts the bucket there, full and with its limit; the limits of the others are not looked at while it
     * is there, so a new limit wants a new key. The clocks of the machines must agree, unless the manager has the store's
     * time. The manager remains the caller's to close. What it throws when its store cannot be asked comes out of
     * {@link #acquire}; the call then fails with a {@link io.github.livechat4j.error.ConnectionException}, and is not made.
     *
     * @param <K> what buckets are named by
     * @param limit how many calls go through
     * @param manager reaches the store, such as a Redis or a database; it should have a request timeout, since {@link #acquire}
     *     bounds only the wait for the turn
     * @param key names the bucket; one for each account
     * @return the pacer; the store is first asked by its first call
     */
    @SuppressWarnings("exports") // who has a manager requires its module
    public static <K> Pacer shared(RateLimit limit, ProxyManager<K> manager, K key) {
        return shared(limit, manager, key, Sleeper.SYSTEM);
    }

    /**
     * Paces all processes that name the same bucket in the same store, with waiting of one's own.
     *
     * @param <K> what buckets are named by
     * @param limit how many calls go through
     * @param manager reaches the store
     * @param key names the bucket
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
            // clients of stores wrap it, each in its own way, and set the flag again
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
        // reserves the turn first, so that nobody who comes later is sooner
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
            // the bucket is a turn short for a while, which breaks no limit
            interrupted.addSuppressed(e);
        }
    }

    /** Asked after the refusal, so turns that flowed in meanwhile must not make it look as if there had been one. */
    private Duration turnIn(long refusedNanos) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Duration.ofNanos(Math.max(nanos, Math.max(refusedNanos, 0) + 1));
    }
}
