package io.github.livechat4j.it.spark;

import static io.github.livechat4j.it.spark.SharedCluster.IS_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.RedisServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs two queries at once, which share the limit of requests by a Redis. */
@Timeout(value = 1200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterRedisTest {

    private static final Duration SOME_SECONDS = Duration.ofSeconds(5);

    private final SharedCluster cluster = SharedCluster.get();

    @NeedsProgram(value = "redis-server", packages = "redis-server")
    @Test
    void twoQueries_whenTheyShareARedis_thenHaveOneLimit(@TempDir Path directory) throws Exception {
        int limit = 1_200;
        cluster.service().clear();
        long begin = System.nanoTime();
        try (RedisServer redis = RedisServer.start(directory)) {
            Map<String, String> options = new HashMap<>(cluster.options());
            options.put("requestsPerMinute", Integer.toString(limit));
            options.put("redis", redis.url());
            // one for each of the two processors
            options.put("parallelTasks", "1");

            CompletableFuture<List<String>> chats = read(options, Map.of());
            CompletableFuture<List<String>> again = read(options, IS_LARGE ? Map.of() : Map.of("rate", "not_rated"));

            assertThat(chats.get()).doesNotHaveDuplicates();
            assertThat(again.get()).doesNotHaveDuplicates().isNotEmpty();
            if (IS_LARGE) {
                assertThat(again.get()).containsExactlyInAnyOrderElementsOf(chats.get());
            }
        }
        System.out.printf(
                "Redis, two queries: %d requests, %d s, most in 5 s %d, in a minute %d (limit %d)%n",
                cluster.service().arrivals().size(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                cluster.service().most(SOME_SECONDS),
                cluster.service().most(Duration.ofMinutes(1)),
                limit);
        assertThat(cluster.service().most(Duration.ofMinutes(1))).isLessThanOrEqualTo(limit);
        // a tenth at once, the others evenly; and the two queries can be a request ahead each
        assertThat(cluster.service().most(SOME_SECONDS)).isLessThanOrEqualTo(limit / 10 + limit * 9 / 10 / 12 + 4);
        assertThat(cluster.service().arrivals()).hasSizeGreaterThan(limit / 4);
    }

    private CompletableFuture<List<String>> read(Map<String, String> options, Map<String, String> filter) {
        Map<String, String> all = new HashMap<>(options);
        all.putAll(filter);
        if (!IS_LARGE) {
            all.put(
                    "date_from",
                    java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                            .minusDays(25)
                            .toString());
        }
        return CompletableFuture.supplyAsync(() -> SharedCluster.ids(
                cluster.spark().read().format("livechat").options(all).load()));
    }
}
