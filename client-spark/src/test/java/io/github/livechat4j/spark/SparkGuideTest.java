package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of the guide, and checks that the guide shows the code that is run, and each option. */
@Timeout(180)
class SparkGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/spark.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/livechat4j/spark/SparkGuideTest.java");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final List<String> SETTINGS = List.of("baseUrl", "login", "token");
    private static final String PREFIX = "spark.datasource.livechat.";

    private final SparkSession spark = LocalSpark.SESSION;

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init") // started before each test
    private LiveChatSandbox sandbox;

    /** Sets the access of the guide by settings of the session. */
    @BeforeEach
    void start() {
        sandbox = LiveChatSandbox.builder().chats(60).start();
        spark.conf().set(PREFIX + "baseUrl", sandbox.baseUrl());
        spark.conf().set(PREFIX + "login", sandbox.login());
        spark.conf().set(PREFIX + "token", sandbox.token());
    }

    @AfterEach
    void stop() {
        SETTINGS.forEach(name -> spark.conf().unset(PREFIX + name));
        sandbox.close();
    }

    @Test
    void reading_whenRun_thenWritesRows() {
        String directory = temporary.toString();
        Dataset<Row> chats = spark.read()
                .format("livechat")
                .option("entity", "chats")
                .option("timezone", "Europe/Lisbon")
                .option("requestsPerMinute", "60")
                .load();
        chats.where("rate = 'rated_bad' and started_timestamp >= '2026-03-01'")
                .selectExpr("id", "started_timestamp", "duration", "agents.email as agents", "tags")
                .write()
                .parquet(directory + "/bad-chats");
        assertThat(sandbox.requests("listChats")).isNotEmpty();
        assertThat(temporary.resolve("bad-chats/_SUCCESS")).exists();
    }

    @Test
    void streaming_whenRun_thenWritesRows() throws Exception {
        String directory = temporary.toString();
        String firstDay = LocalDate.now(ZoneOffset.UTC).minusDays(20).toString();
        StreamingQuery query = spark.readStream()
                .format("livechat")
                .option("entity", "chats")
                .option("timezone", "Europe/Lisbon")
                .option("date_from", firstDay)
                .option("maxDaysPerTrigger", "7")
                .load()
                .writeStream()
                .format("parquet")
                .option("path", directory + "/chats")
                .option("checkpointLocation", directory + "/checkpoint")
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();
        assertThat(spark.read().parquet(directory + "/chats").count()).isPositive();
    }

    @Test
    void code_whenShown_thenIsWhatIsRun() throws IOException {
        String run = compact(Files.readString(SOURCE));

        assertThat(JAVA.matcher(Files.readString(GUIDE)).results().map(block -> compact(block.group(1))))
                .hasSize(2)
                .allMatch(run::contains);
    }

    /** Returns code without white space, because the formatter of the sources breaks lines by their indentation. */
    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void options_whenKnown_thenAreInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(SourceOptions.OWN).allMatch(option -> guide.contains("`" + option + "`"));
    }
}
