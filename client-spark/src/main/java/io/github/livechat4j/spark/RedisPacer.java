package io.github.livechat4j.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.livechat4j.http.BucketPacer;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;

/** The bucket of a Redis, which the driver, all tasks and other programs share. */
final class RedisPacer implements Pacer, AutoCloseable {

    /** The longest wait of a call for its turns: many tasks may wait for the same bucket. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final RedisClient client;
    private final Pacer pacer;

    private RedisPacer(RedisClient client, Pacer pacer) {
        this.client = client;
        this.pacer = pacer;
    }

    /**
     * Connects to a Redis.
     *
     * @throws IllegalStateException if the library is missing on this machine, or if the Redis cannot be reached
     */
    static RedisPacer connect(RedisAddress redis) {
        try {
            return connected(redis);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "option redis needs com.bucket4j:bucket4j_jdk17-lettuce and io.lettuce:lettuce-core on the driver and"
                            + " on all executors",
                    e);
        } catch (RuntimeException e) {
            // not RedisException, without which this class could not be loaded
            throw new IllegalStateException(
                    "option redis: this " + TokenSource.machine() + " cannot use " + redis.address() + "; it has to be"
                            + " reachable from the driver and from all executors, and its password is the variable "
                            + RedisAddress.PASSWORD,
                    e);
        }
    }

    private static RedisPacer connected(RedisAddress redis) {
        RedisURI uri = RedisURI.create(redis.address());
        uri.setTimeout(ANSWER);
        String password = System.getenv(RedisAddress.PASSWORD);
        if (password != null && !password.isBlank()) {
            uri = RedisURI.builder(uri).withPassword(password.toCharArray()).build();
        }
        RedisClient client = RedisClient.create(uri);
        try {
            var manager = Bucket4jLettuce.casBasedBuilder(client)
                    .requestTimeout(ANSWER)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                    .build();
            RateLimit limit = RateLimit.perMinute(redis.perMinute());
            return new RedisPacer(
                    client, BucketPacer.shared(limit, manager, redis.key().getBytes(UTF_8)));
        } catch (RuntimeException e) {
            client.shutdown();
            throw e;
        }
    }

    @Override
    public void acquire(Duration atMost) throws InterruptedException {
        pacer.acquire(atMost);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, ANSWER);
    }
}
