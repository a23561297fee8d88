package io.github.livechat4j.it.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stops and kills streams, and starts them again. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterStreamTest {

    @TempDir
    private Path directory;

    private final SharedCluster cluster = SharedCluster.get();

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
    }

    @Test
    void aStream_whenStoppedAndStartedAgain_thenRepeatsAndLosesNothing() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(600).start()) {
            Map<String, String> options = options(sandbox);
            options.put("date_from", daysAgo(20));
            options.put("listingDelay", "PT1S");
            stream(options);
            List<String> first = written();
            String added = sandbox.startChat(NewChat.by("Rui")).end().id();
            do {
                stream(options);
            } while (!written().contains(added));
            stream(options);

            assertThat(first).isNotEmpty().doesNotContain(added);
            assertThat(written())
                    .containsExactlyInAnyOrderElementsOf(walk(options))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aStream_whenItsDriverIsKilled_thenRepeatsAndLosesNothing() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .chats(2_000)
                .history(Duration.ofDays(20))
                .start()) {
            Map<String, String> options = options(sandbox);
            options.put("date_from", daysAgo(21));
            options.put("listingDelay", "PT0S");
            options.put("maxDaysPerTrigger", "2");
            // evenly, so that the driver is killed in the middle of a batch
            options.put("requestsPerMinute", "1200");

            kill(options, 1);
            List<String> half = written();
            kill(options, 4);
            Process last = start(options);

            assertThat(last.waitFor()).as(log()).isZero();
            assertThat(half.size()).isBetween(1, 1_999);
            assertThat(written())
                    .containsExactlyInAnyOrderElementsOf(walk(options))
                    .doesNotHaveDuplicates()
                    .hasSize(2_000);
        }
    }

    /** Starts a driver, and kills it in the batch after a number of batches. */
    private void kill(Map<String, String> options, int batch) throws Exception {
        Process driver = start(options);
        Path begun = directory.resolve("checkpoint/offsets").resolve(Integer.toString(batch + 1));
        while (!Files.exists(begun)) {
            assertThat(driver.isAlive()).as(log()).isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        driver.destroyForcibly().waitFor();
        assertThat(directory.resolve("checkpoint/commits").resolve(Integer.toString(batch + 1)))
                .doesNotExist();
    }

    private Process start(Map<String, String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        cluster.driverArguments().forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                UntilParentEnds.class.getName(),
                StreamProgram.class.getName(),
                directory.resolve("checkpoint").toString(),
                directory.resolve("out").toString()));
        options.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("driver.log").toFile()))
                .start();
    }

    private String log() {
        return SharedCluster.content(directory.resolve("driver.log"));
    }

    private static Map<String, String> options(LiveChatSandbox sandbox) {
        return new HashMap<>(Map.of(
                "entity",
                "chats",
                "baseUrl",
                sandbox.baseUrl(),
                "login",
                sandbox.login(),
                "token",
                sandbox.token(),
                "timezone",
                "UTC"));
    }

    private void stream(Map<String, String> options) throws Exception {
        cluster.spark()
                .readStream()
                .format("livechat")
                .options(options)
                .load()
                .select("id")
                .writeStream()
                .format("parquet")
                .option("checkpointLocation", directory.resolve("checkpoint").toString())
                .option("path", directory.resolve("out").toString())
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
    }

    private List<String> written() {
        return SharedCluster.ids(cluster.spark()
                .read()
                .schema("id string")
                .parquet(directory.resolve("out").toString()));
    }

    private List<String> walk(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        List.of("listingDelay", "maxDaysPerTrigger", "requestsPerMinute").forEach(all::remove);
        return SharedCluster.ids(
                cluster.spark().read().format("livechat").options(all).load());
    }
}
