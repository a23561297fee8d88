package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests exports to a full disk. */
class ExportWriteFailureTest {

    private static final Clock CLOCK = Clock.fixed(Cli.NOW, ZoneId.of("UTC"));

    private static final Exported<Integer> NUMBERS = new Exported<>(
            "numbers",
            "",
            livechat -> {
                throw new UnsupportedOperationException();
            },
            number -> number,
            number -> List.of(),
            Columns.CHATS);

    @ParameterizedTest
    @CsvSource({"40000,false", "70000,true"})
    void run_whenTheDiskIsFull_thenSaysSoAndKeepsTheLastCheckpoint(int room, boolean canBeResumed) {
        SmallDisk disk = new SmallDisk(room);
        PrintWriter err = new PrintWriter(new StringWriter());
        Terminal terminal = new Terminal(err, err, false, false, 80, false, Optional.empty(), Optional.empty());
        try (Interruption interruption = Interruption.of(() -> {})) {
            Export<Integer> export = new Export<>(NUMBERS, new Lines(), disk, interruption, CLOCK, false, null);

            Failure failure = catchThrowableOfType(
                    Failure.class,
                    () -> export.run(new Endless(), new Progress(terminal, CLOCK, "numbers", 0, true), Long.MAX_VALUE));

            assertThat(failure.exitCode()).isEqualTo(ExitCode.FILE);
            assertThat(failure).hasMessageContaining("No space left on device");
            assertThat(failure.advice().orElseThrow())
                    .isEqualTo("make room, or name another file with -o"
                            + (canBeResumed ? ", then go on with --resume: what came before is in disk.part" : ""));
        }
        assertThat(disk.saved).isEqualTo(canBeResumed ? 50_000 : 0);
    }

    /** A destination that fails after a number of records. */
    private static final class SmallDisk implements Destination {

        private final int room;
        private int written;
        private long saved;

        SmallDisk(int room) {
            this.room = room;
        }

        @Override
        public void list(String lines) {}

        @Override
        public String ofUnreadable() {
            return "";
        }

        @Override
        public String ofUnfinished() {
            return "";
        }

        @Override
        public String name() {
            return "disk";
        }

        @Override
        public void write(byte[] lines) throws IOException {
            if (lines.length > 0 && written++ == room) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void save(ExportProgress standing) {
            saved = standing.records();
        }

        @Override
        public boolean finish(ExportProgress standing, BooleanSupplier isInterrupted) {
            throw new AssertionError("it has no end");
        }

        @Override
        public void forget() {
            throw new AssertionError("it has no end");
        }

        @Override
        public boolean leave(ExportProgress standing) {
            throw new AssertionError("it is the disk that fails");
        }

        @Override
        public boolean giveUp() {
            return saved > 0;
        }

        @Override
        public void close() {}
    }

    private record Lines() implements RecordText<Integer> {

        @Override
        public byte[] ofUnreadable(String json) {
            return header();
        }

        @Override
        public byte[] header() {
            return new byte[0];
        }

        @Override
        public byte[] of(Integer record) {
            return (record + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class Endless implements ArchiveIterator<Integer> {

        private int next;

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Integer next() {
            return next++;
        }

        @Override
        public ArchiveCursor cursor() {
            return ArchiveCursor.parse("lca1-AAAAAAAAAAAAAACA2LuaDf___________wH___________8BBIodhA");
        }

        @Override
        public void close() {}
    }
}
