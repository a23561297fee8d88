package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests exports of the shipped launcher to Parquet, with the shipped library, that are killed. */
@Timeout(400)
class ParquetKillIT extends InExportDirectory {

    private static final int CHATS = 2_000;

    @Test
    void export_whenKilledAgainAndAgain_thenEveryChatIsThereOnce() throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder()
                .chats(CHATS)
                .latency(Duration.ofMillis(100))
                .start()) {
            killWhen(sandbox, () -> Files.exists(file("chats.parquet.checkpoint")));
            long first = Files.size(file("chats.parquet.part"));
            killWhen(sandbox, () -> Files.size(file("chats.parquet.part")) > first + 20_000);
            // while the file is made
            killWhen(
                    sandbox,
                    () -> Files.exists(file("chats.parquet.part.made")) || Files.exists(file("chats.parquet")));
            boolean isWhole = Files.exists(file("chats.parquet")) && !Files.exists(file("chats.parquet.checkpoint"));
            if (!isWhole) {
                Process last = start(sandbox);
                String said = new String(last.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(last.waitFor()).as(said).isZero();
            }
        }

        assertThat(ParquetRows.read(file("chats.parquet")).texts("id"))
                .hasSize(CHATS)
                .doesNotHaveDuplicates();
        assertThat(ExportCli.names(directory)).containsExactly("chats.parquet");
    }

    /** A condition of the files. */
    @FunctionalInterface
    private interface Condition {
        boolean isMet() throws IOException;
    }

    private void killWhen(LiveChatSandbox sandbox, Condition condition) throws Exception {
        Process export = start(sandbox);
        while (export.isAlive() && !condition.isMet()) {
            Thread.onSpinWait();
        }
        export.destroyForcibly().waitFor();
    }

    private Process start(LiveChatSandbox sandbox) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("launcher"),
                "export",
                "chats",
                "-o",
                file("chats.parquet").toString(),
                "--resume",
                "--prefetch",
                "1",
                "--drivers",
                Path.of(
                                "..",
                                "client-parquet",
                                "target",
                                "livechat4j-client-parquet-" + System.getProperty("project.version")
                                        + "-standalone.jar")
                        .toString());
        builder.environment().putAll(StandingSandbox.environment(sandbox));
        return builder.start();
    }
}
