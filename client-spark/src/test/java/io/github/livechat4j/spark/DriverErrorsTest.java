package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails at the driver, before a task runs. */
@Timeout(180)
class DriverErrorsTest {

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // started before each test
    private LiveChatSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = LiveChatSandbox.builder().chats(30).start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Map<String, String> options(String entity) {
        return new HashMap<>(Map.of("entity", entity, "baseUrl", sandbox.baseUrl(), "login", sandbox.login()));
    }

    private static Dataset<Row> read(Map<String, String> options) {
        return LocalSpark.SESSION.read().format("livechat").options(options).load();
    }

    /** Asserts that a query fails without a task, and without a request. */
    private void assertFails(ThrowingCallable query, String message) {
        assertThatThrownBy(query).satisfies(failure -> {
            // a failure of a task is wrapped in that of its stage
            assertThat(failure).hasStackTraceContaining(message);
            assertThat(String.valueOf(failure.getMessage())).doesNotContain("Job aborted", "stage failure");
        });
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats", "tickets"})
    void aToken_whenNowhere_thenItsPlacesAreNamed(String entity) {
        String message = "the environment of this driver has no LIVECHAT_TOKEN; set it on the driver and on all"
                + " executors, or set the option tokenFile or tokenAlias";

        assertFails(() -> read(options(entity)).select("id").collectAsList(), message);
        assertFails(() -> read(options(entity)).limit(3).collectAsList(), message);
        assertFails(() -> read(options(entity)).count(), message);
    }

    @Test
    void aTokenOfAStream_whenNowhere_thenItsPlacesAreNamed() {
        assertFails(
                () -> LocalSpark.SESSION
                        .readStream()
                        .format("livechat")
                        .options(options("tickets"))
                        .load()
                        .writeStream()
                        .format("noop")
                        .option(
                                "checkpointLocation",
                                directory.resolve("checkpoint").toString())
                        .trigger(Trigger.AvailableNow())
                        .start()
                        .awaitTermination(),
                "the environment of this driver has no LIVECHAT_TOKEN");
    }

    @Test
    void aTokenFile_whenMissingOrEmpty_thenIsNamed() throws Exception {
        Path file = directory.resolve("token");
        Map<String, String> options = options("tickets");
        options.put("tokenFile", file.toString());

        assertFails(
                () -> read(options).collectAsList(),
                "tokenFile " + file
                        + " of this driver cannot be read; it has to be on the driver and on all executors");
        Files.writeString(file, "\n");
        assertFails(() -> read(options).collectAsList(), "tokenFile " + file + " of this driver is empty");
    }

    @Test
    void aTokenAlias_whenWithoutAnEntry_thenIsNamed() {
        Map<String, String> options = options("tickets");
        options.put("tokenAlias", "livechat");
        options.put("tokenProvider", "jceks://file" + directory.resolve("keys.jceks"));

        assertFails(
                () -> read(options).collectAsList(),
                "the credential provider of this driver has no entry for tokenAlias livechat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats", "tickets"})
    void aRedis_whenAway_thenIsNamed(String entity) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, String> options = options(entity);
        options.put("token", sandbox.token());
        options.put("requestsPerMinute", "60");
        options.put("redis", "redis://127.0.0.1:" + port);

        assertFails(
                () -> read(options).select("id").collectAsList(),
                "option redis: this driver cannot use redis://127.0.0.1:" + port
                        + "; it has to be reachable from the driver and from all executors");
    }
}
