package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.DefaultClient;
import feign.Feign;
import feign.Request;
import feign.Response;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.http.BucketPacer;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import io.github.livechat4j.http.TurnTooLateException;
import io.github.livechat4j.wire.WireCapability;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A program that calls the service as often as its rate limit permits, and skips calls that would have to wait. It
 * prints {@code ready}, waits for a line, makes one call, prints {@code begun}, waits for a line, makes its other
 * calls, and prints the numbers of calls that were made and rejected.
 */
final class PacedCaller {

    static final String NAME_HEADER = "X-Caller";
    static final RateLimit LIMIT = RateLimit.perMinute(60).withBurst(30);

    private static final Logger REDIS_LOG = Logger.getLogger("io.lettuce");

    private PacedCaller() {}

    /**
     * Takes its name, the address of the service, the number of calls, and optionally the address of a Redis that
     * shares the limit.
     */
    public static void main(String[] arguments) throws IOException {
        // netty uses the JDK's logging if SLF4J has no provider
        REDIS_LOG.setLevel(Level.WARNING);
        String redis = arguments.length > 3 ? arguments[3] : null;
        try (RedisClient client = redis == null ? null : RedisClient.create(redis)) {
            TagsApi tags = tags(arguments[0], arguments[1], client == null ? Pacer.local(LIMIT) : shared(client));
            int made = 0;
            if (isTold("ready")) {
                made += made(tags, 1);
            }
            if (isTold("begun")) {
                int times = Integer.parseInt(arguments[2]);
                made += made(tags, times - 1);
                System.out.println(made + " made, " + (times - made) + " refused");
            }
        }
    }

    private static Pacer shared(RedisClient redis) {
        var manager = Bucket4jLettuce.casBasedBuilder(redis)
                .requestTimeout(Duration.ofSeconds(10))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        return BucketPacer.shared(LIMIT, manager, "livechat:account".getBytes(UTF_8));
    }

    private static TagsApi tags(String name, String url, Pacer pacer) {
        return Feign.builder()
                .addCapability(WireCapability.form())
                .client(new PacedClient(pacer, new DefaultClient(null, null)))
                .requestInterceptor(request -> request.header(NAME_HEADER, name))
                .target(TagsApi.class, url);
    }

    private static boolean isTold(String said) throws IOException {
        System.out.println(said);
        return System.in.read() >= 0;
    }

    private static int made(TagsApi tags, int times) {
        int made = 0;
        for (int i = 0; i < times; i++) {
            try {
                tags.listTags();
                made++;
            } catch (TurnTooLateException e) {
                // counted as the difference to the calls that were made
            }
        }
        return made;
    }

    private record PacedClient(Pacer pacer, Client transport) implements Client {

        @Override
        public Response execute(Request request, Request.Options options) throws IOException {
            try {
                pacer.acquire(Duration.ZERO);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return transport.execute(request, options);
        }
    }
}
