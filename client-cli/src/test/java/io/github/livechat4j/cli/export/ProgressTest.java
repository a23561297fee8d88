package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the progress of an export. The clock advances whenever it is read. */
class ProgressTest {

    private final StringWriter err = new StringWriter();

    private Progress progress(boolean isTerminal, int columns, long before, boolean isQuiet, Duration step) {
        PrintWriter writer = new PrintWriter(err);
        Terminal terminal = new Terminal(
                writer, writer, isTerminal, isTerminal, columns, false, Optional.empty(), Optional.empty());
        return new Progress(terminal, new ExportCli.SteppingClock(step, () -> {}), "chats", before, isQuiet);
    }

    @Test
    void at_whenNobodyWatches_thenIsALineEveryTenSeconds() {
        Progress progress = progress(false, 80, 0, false, Duration.ofSeconds(4));

        for (int i = 1; i <= 7; i++) {
            progress.at(i * 1000L, OptionalLong.of(60_000));
        }

        assertThat(err.toString()).isEqualTo("""
                3,000 of 60,000 chats, 5 %, 250/s, 3:48 left
                6,000 of 60,000 chats, 10 %, 250/s, 3:36 left
                """);
    }

    @Test
    void at_whenTheTotalIsUnknown_thenLeavesItOut() {
        progress(false, 80, 1000, false, Duration.ofSeconds(10)).at(3000, OptionalLong.empty());

        assertThat(err.toString()).isEqualTo("3,000 chats, 200/s\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 140, 300})
    void at_whenAtATerminal_thenFitsIntoALine(int columns) {
        Progress progress = progress(true, columns, 0, false, Duration.ofSeconds(1));

        for (long records = 0; records <= 137_000; records += 13_700) {
            progress.at(records, OptionalLong.of(137_000));
        }
        progress.at(137_001, OptionalLong.of(137_000));

        assertThat(err.toString()).startsWith("\r").doesNotContain("\n");
        assertThat(err.toString().split("\r", -1))
                .hasSize(13)
                .allSatisfy(line -> assertThat(line.length()).isLessThan(columns - 2));
    }

    @Test
    void at_whenThereIsRoom_thenDrawsABar() {
        progress(true, 80, 0, false, Duration.ofSeconds(1)).at(500, OptionalLong.of(1000));

        assertThat(err.toString())
                .isEqualTo("\r[###############----------------]  500 of 1,000 chats  50 %  500/s  0:01 left");
    }

    @Test
    void done_whenALineIsDrawn_thenTakesItsPlace() {
        Progress progress = progress(true, 80, 0, false, Duration.ofSeconds(6));
        progress.at(30_000, OptionalLong.empty());

        progress.done(60_000, "chats.ndjson");

        assertThat(err.toString())
                .isEqualTo("\r30,000 chats  5,000/s\r" + " ".repeat(21)
                        + "\r60,000 chats in 12.0 s (5,000/s) -> chats.ndjson\n");
    }

    @Test
    void done_whenResumed_thenTellsBoth() {
        progress(false, 80, 45_000, false, Duration.ofSeconds(100)).done(60_000, "chats.ndjson");

        assertThat(err.toString())
                .isEqualTo("60,000 chats, 15,000 of them now, in 1 min 40 s (150/s) -> chats.ndjson\n");
    }

    @Test
    void all_whenQuiet_thenAreNothing() {
        Progress progress = progress(true, 80, 0, true, Duration.ofSeconds(60));

        progress.at(1000, OptionalLong.of(2000));
        progress.done(2000, "chats.ndjson");

        assertThat(err.toString()).isEmpty();
    }
}
