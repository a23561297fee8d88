package io.github.livechat4j.it.spark;

import static io.github.livechat4j.it.spark.SharedCluster.CHATS;
import static io.github.livechat4j.it.spark.SharedCluster.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads an archive on a cluster of processes: a master, two workers and their executors. */
@Timeout(value = 1200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SparkClusterTest {

    private static final Duration SOME_SECONDS = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SharedCluster cluster = SharedCluster.get();
    private final RecordingProxy service = cluster.service();

    @BeforeEach
    void forget() {
        service.clear();
    }

    private Dataset<Row> chats(String... options) {
        Map<String, String> all = new HashMap<>(cluster.options());
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return cluster.spark().read().format("livechat").options(all).load();
    }

    private void print(String what, int records, long begin, int limit) {
        System.out.printf(
                "%s: %d chats, %d requests, %d s, most in 5 s %d, in a minute %d (limit %d)%n",
                what,
                records,
                service.arrivals().size(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                service.most(SOME_SECONDS),
                service.most(MINUTE),
                limit);
    }

    @Test
    void anExecutor_whenKilled_thenRecordsAreThoseOfTheWalkAndTheLimitHolds() throws Exception {
        // low enough that the limit decides the speed, and not the processors
        int limit = 2_400;
        long begin = System.nanoTime();
        Dataset<Row> chats =
                chats("requestsPerMinute", Integer.toString(limit), "parallelTasks", "2", "includeRecord", "true");

        CompletableFuture<List<String>> bySpark = CompletableFuture.supplyAsync(() -> SharedCluster.records(chats));
        while (service.arrivals().size() < CHATS / 100 && !bySpark.isDone()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(bySpark).isNotDone();
        List<ProcessHandle> executors = cluster.processes().executors();
        ProcessHandle killed = executors.get(0);
        killed.destroyForcibly();

        List<String> records = bySpark.get();
        print("an executor killed", records.size(), begin, limit);
        assertThat(records).hasSize(CHATS);
        assertThat(killed.isAlive()).isFalse();
        assertThat(executors).hasSize(2);
        // pages of the killed task were read again
        assertThat(service.arrivals().size()).isGreaterThan(CHATS / 25 + 10);
        assertThat(service.most(MINUTE)).isLessThanOrEqualTo(limit);
        // two tasks can be a request ahead each
        assertThat(service.most(SOME_SECONDS)).isLessThanOrEqualTo(limit / 12 + 3);
        assertThat(records).containsExactlyInAnyOrderElementsOf(cluster.walk());
    }

    @Test
    void tasks_whenTheyShareNoLimit_thenAreTogetherTheWalkToo() {
        long begin = System.nanoTime();

        List<String> bySpark = SharedCluster.records(chats("includeRecord", "true"));

        print("no limit", bySpark.size(), begin, 0);
        assertThat(bySpark).hasSize(CHATS).containsExactlyInAnyOrderElementsOf(cluster.walk());
    }

    @Test
    void filters_whenPushed_thenAreInTheRequestsOfTheExecutors() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(10);
        Dataset<Row> good = chats("timezone", "UTC", "agent", LOGIN, "group", "0", "tag", "refund")
                .where("rate = 'rated_good' and started_timestamp >= timestamp'" + day + " 00:00:00Z'");

        List<Row> rows = good.select("rate", "agents", "tags").collectAsList();

        assertThat(rows).allSatisfy(row -> assertThat(row.toString()).contains("rated_good", LOGIN, "refund"));
        assertThat(service.arrivals())
                .isNotEmpty()
                .allSatisfy(arrival -> assertThat(arrival.query().split("&"))
                        .contains(
                                "rate=rated_good",
                                "agent=" + LOGIN,
                                "group=0",
                                "tag[]=refund",
                                "timezone=UTC",
                                "date_from=" + day));
    }

    @Test
    void aTokenFile_whenMissingOnAnExecutor_thenIsNamedAtTheDriver() throws Exception {
        // a relative path, which only the directory of the driver has
        Path file = Files.createTempFile(Path.of("target"), "token", "");
        Files.writeString(file, SharedCluster.CANARY + "\n");
        Map<String, String> options = new HashMap<>(cluster.options());
        options.remove("token");
        options.put("tokenFile", file.toString());
        Dataset<Row> chats =
                cluster.spark().read().format("livechat").options(options).load();

        assertThatThrownBy(() -> chats.select("id").collectAsList())
                .hasStackTraceContaining("tokenFile " + file + " of this executor cannot be read; it has to be on the"
                        + " driver and on all executors");
        // the driver has read it, and made a plan
        assertThat(service.arrivals()).isNotEmpty();
    }
}
