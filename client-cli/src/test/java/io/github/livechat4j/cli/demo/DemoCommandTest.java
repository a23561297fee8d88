package io.github.livechat4j.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path directory;

    @Test
    void demo_thenPrintsEachCommandBeforeWhatItDoes() {
        Cli.Outcome outcome = Cli.run("demo", "--chats", "500", "-o", directory.toString());

        assertThat(outcome.out())
                .containsSubsequence(
                        "$ livechat report total-chats --format chart --sandbox --sandbox-chats 500",
                        "└──",
                        "$ livechat report scorecard",
                        "$ livechat export chats");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(directory.resolve("scorecard.html")).isNotEmptyFile();
        assertThat(directory.resolve("chats.ndjson.gz")).isNotEmptyFile();
    }

    @Test
    void demo_whenItIsRunAgain_thenReplacesItsFiles() throws Exception {
        Files.writeString(directory.resolve("scorecard.html"), "old");

        Cli.run("demo", "--chats", "500", "-o", directory.toString());

        assertThat(directory.resolve("scorecard.html")).content().startsWith("<!DOCTYPE html>");
    }
}
