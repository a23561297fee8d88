package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stops streams and starts them again. */
@Timeout(180)
class ArchiveStreamTest {

    @TempDir
    Path directory;

    private void run(DataStreamReader stream) throws Exception {
        StreamingQuery query = stream.load()
                .select("id")
                .writeStream()
                .format("parquet")
                .option("checkpointLocation", directory.resolve("checkpoint").toString())
                .option("path", directory.resolve("out").toString())
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();
    }

    private List<String> written() {
        Dataset<Row> read = LocalSpark.SESSION
                .read()
                .schema("id string")
                .parquet(directory.resolve("out").toString());
        return LocalSpark.texts(read);
    }

    @Test
    void aStream_whenStoppedAndStartedAgain_thenRepeatsAndLosesNothing() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(300).start()) {
            DataStreamReader stream = LocalSpark.stream(sandbox, "chats")
                    .option("timezone", "UTC")
                    .option("listingDelay", "PT1S");
            run(stream);
            List<String> first = written();
            String one = sandbox.startChat(NewChat.by("Rui")).end().id();
            String two = sandbox.startChat(NewChat.by("Ana")).end().id();
            do {
                run(stream);
            } while (!written().containsAll(List.of(one, two)));
            run(stream);

            List<String> walk =
                    LocalSpark.texts(LocalSpark.reader(sandbox, "chats").load().select("id"));
            assertThat(first).hasSize(300);
            assertThat(written()).containsExactlyInAnyOrderElementsOf(walk).hasSize(302);
        }
    }

    @Test
    void aBacklog_whenLimitedToDays_thenComesInBatchesWithoutRepetition() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .chats(300)
                .history(Duration.ofDays(10))
                .start()) {
            String begin = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                    .minusDays(12)
                    .toString();
            run(LocalSpark.stream(sandbox, "chats")
                    .option("date_from", begin)
                    .option("timezone", "UTC")
                    .option("maxDaysPerTrigger", "4")
                    .option("listingDelay", "PT0S"));

            List<String> walk =
                    LocalSpark.texts(LocalSpark.reader(sandbox, "chats").load().select("id"));
            assertThat(written()).containsExactlyInAnyOrderElementsOf(walk);
            assertThat(directory.resolve("checkpoint/offsets").toFile().list())
                    .contains("0", "1", "2", "3")
                    .doesNotContain("5");
        }
    }

    @Test
    void tickets_whenStreamed_thenAreAll() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
            run(LocalSpark.stream(sandbox, "tickets").option("listingDelay", "PT0S"));
            run(LocalSpark.stream(sandbox, "tickets").option("listingDelay", "PT0S"));

            assertThat(written())
                    .containsExactlyInAnyOrderElementsOf(LocalSpark.texts(
                            LocalSpark.reader(sandbox, "tickets").load().select("id")));
        }
    }

    @Test
    void aCheckpoint_whenOfAnotherFilter_thenIsRejected() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(30).start()) {
            run(LocalSpark.stream(sandbox, "chats"));

            Throwable failure =
                    catchThrowable(() -> run(LocalSpark.stream(sandbox, "chats").option("group", "3")));

            assertThat(failure).hasMessageContaining("the checkpoint is of a stream with another entity or filter");
        }
    }

    @Test
    void aBacklog_whenItsFirstDayIsUnknown_thenIsAskedFor() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(30).start()) {
            assertThatThrownBy(() -> run(LocalSpark.stream(sandbox, "chats").option("maxDaysPerTrigger", "4")))
                    .hasMessageContaining("option maxDaysPerTrigger needs the option date_from, the first day");
        }
    }
}
