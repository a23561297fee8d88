package io.github.livechat4j.it.spark;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A cluster of processes, a driver in this process, and the archive that they read, for all tests. All ends with this
 * process.
 */
final class SharedCluster {

    /** The number of chats. More than 25,000 are several slices, and more than these take minutes. */
    static final int CHATS = Integer.getInteger("spark.chats", 26_000);

    static final boolean IS_LARGE = CHATS > 26_000;

    /** The token, for which tests look in all that Spark shows and stores. */
    static final String CANARY = "canary-4f1c9be2-token";

    static final String LOGIN = "nora.lindqvist@example.com";

    private static final SharedCluster ONLY = new SharedCluster();

    private final LiveChatSandbox sandbox = LiveChatSandbox.builder()
            .chats(CHATS)
            .credentials(Credentials.basic(LOGIN, CANARY))
            .start();
    private final List<String> walked = new ArrayList<>();
    private final Path directory;
    private final RecordingProxy service;
    private final StandaloneCluster cluster;
    private final SparkSession spark;

    private SharedCluster() {
        try {
            directory = Files.createTempDirectory(Path.of("target"), "cluster").toAbsolutePath();
            service = new RecordingProxy(sandbox.baseUrl());
            cluster = new StandaloneCluster(Files.createDirectory(directory.resolve("spark")));
            Files.createDirectory(events());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        spark = SparkSession.builder()
                .master(cluster.url())
                .appName("archive")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.port", "0")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", StandaloneCluster.classes())
                .config("spark.executor.extraJavaOptions", cluster.logging())
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.eventLog.enabled", "true")
                .config("spark.eventLog.dir", events().toUri().toString())
                .getOrCreate();
    }

    static SharedCluster get() {
        return ONLY;
    }

    LiveChatSandbox sandbox() {
        return sandbox;
    }

    RecordingProxy service() {
        return service;
    }

    StandaloneCluster processes() {
        return cluster;
    }

    SparkSession spark() {
        return spark;
    }

    /** Returns the arguments of the JVM of another driver. */
    List<String> driverArguments() {
        List<String> arguments =
                new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        arguments.removeIf(argument -> !argument.startsWith("--add-opens") && !argument.startsWith("-XX:Tiered"));
        arguments.add(cluster.logging());
        return arguments;
    }

    Path events() {
        return directory.resolve("events");
    }

    Map<String, String> options() {
        return Map.of("entity", "chats", "baseUrl", service.url(), "login", LOGIN, "token", CANARY);
    }

    /** Returns the id and the digest of each record. */
    static List<String> records(Dataset<Row> chats) {
        return chats.selectExpr("concat(id, ' ', sha2(record, 256))")
                .as(Encoders.STRING())
                .collectAsList();
    }

    static List<String> ids(Dataset<Row> rows) {
        return rows.select("id").as(Encoders.STRING()).collectAsList();
    }

    /** Returns the id and the digest of each record of a walk, which is made once. */
    List<String> walk() {
        if (walked.isEmpty()) {
            for (ArchivedJson chat : sandbox.client()
                    .archive()
                    .chatsAsJson(ListChatsQuery.builder().build())) {
                walked.add(chat.identity().replace("missed:", "") + " " + digest(chat.toBytes()));
            }
        }
        return walked;
    }

    private static String digest(byte[] record) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the content of files, whatever it is, as text. */
    static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
