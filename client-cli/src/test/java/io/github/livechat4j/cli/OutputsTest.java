package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that all output files of all commands follow the same rules. */
class OutputsTest {

    @AutoClose
    private static final LiveChatSandbox SANDBOX =
            // the time of the commands, so that their reports have figures
            StandingSandbox.builder()
                    .chats(50)
                    .clock(Clock.fixed(Cli.NOW, ZoneId.of("UTC")))
                    .start();

    @TempDir
    Path directory;

    /** The options that name a file to write. */
    enum Output {
        EXPORT("export chats --format ndjson --overwrite -o"),
        TICKETS("export tickets --format csv --overwrite -o"),
        CURSOR("export chats -o chats.ndjson --overwrite --save-cursor"),
        REPORT("report total-chats --format csv --overwrite -o"),
        PAGE("report total-chats --format html --overwrite -o"),
        PICTURE("report total-chats --format png --overwrite -o");

        private final String words;

        Output(String words) {
            this.words = words;
        }
    }

    @BeforeEach
    void reset() {
        SANDBOX.reset();
    }

    private Cli.Outcome run(Output output, Path file, String... more) {
        List<String> words = new ArrayList<>();
        for (String word : output.words.split(" ", -1)) {
            words.add(word.equals("chats.ndjson") ? directory.resolve(word).toString() : word);
        }
        words.add(file.toString());
        words.add("--quiet");
        words.addAll(List.of(more));
        return Cli.run(StandingSandbox.environment(SANDBOX), words.toArray(String[]::new));
    }

    private void assertRefused(Cli.Outcome outcome, String said) {
        assertThat(outcome.err()).hasLineCount(1).contains(said);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(SANDBOX.requests()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("chats.ndjson"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void output_whenADevice_thenIsRefusedBeforeTheFirstCall(Output output) {
        assertRefused(run(output, Path.of("/dev/null")), "is not a file");
    }

    @ParameterizedTest
    @EnumSource
    void output_whenALinkToADevice_thenIsRefusedBeforeTheFirstCall(Output output) throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("/dev/null"));

        assertRefused(run(output, link), "is not a file");
    }

    @ParameterizedTest
    @EnumSource
    void output_whenAPipe_thenIsRefusedBeforeTheFirstCall(Output output) throws Exception {
        Path pipe = directory.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertRefused(run(output, pipe), "is not a file");
        assertThat(names()).containsExactly("pipe");
    }

    @ParameterizedTest
    @EnumSource
    void output_whenADirectory_thenIsRefusedBeforeTheFirstCall(Output output) {
        assertRefused(run(output, directory), "is a directory");
    }

    @ParameterizedTest
    @EnumSource
    void output_whenThereIsNoDirectory_thenIsRefusedBeforeTheFirstCall(Output output) {
        assertRefused(run(output, directory.resolve("none/file")), "there is no directory");
    }

    @ParameterizedTest
    @EnumSource
    void output_whenTheNameIsTooLong_thenIsRefusedBeforeTheFirstCall(Output output) throws IOException {
        assertRefused(run(output, directory.resolve("n".repeat(256))), "cannot be written");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void output_whenThereIsALink_thenItStaysOneAndTheFileKeepsItsPermissions(Output output) throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        Cli.Outcome outcome = run(output, link);

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "", ""));
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllBytes(file)).isNotEmpty().isNotEqualTo("old".getBytes(StandardCharsets.UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactlyInAnyOrder("elsewhere", "link");
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void output_whenTheFileIsNew_thenOnlyItsOwnerCanReadIt(Output output) throws IOException {
        Cli.Outcome outcome = run(output, directory.resolve("new"));

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "", ""));
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .isEqualTo("rw-------");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void output_whenALinkOfAnotherUserInADirectoryOfAll_thenIsRefusedBeforeTheFirstCall(Output output)
            throws Exception {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Path link = Files.createSymbolicLink(shared.resolve("link"), directory.resolve("victim"));
        assumeThat(isPossible("chmod", "1777", shared.toString())
                        && isPossible("chown", "-h", "65534", link.toString()))
                .as("only the administrator can give links away")
                .isTrue();

        assertRefused(run(output, link), "another user");
        assertThat(directory.resolve("victim")).doesNotExist();
    }

    private static boolean isPossible(String... words) throws Exception {
        return new ProcessBuilder(words).start().waitFor() == 0;
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPORT", "TICKETS", "CURSOR", "REPORT"})
    void output_whenAHyphen_thenIsStandardOutput(Output output) {
        Cli.Outcome outcome = run(output, Path.of("-"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isNotEmpty();
        assertThat(Path.of("-")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void output_whenEmpty_thenIsRefused(Output output) {
        Cli.Outcome outcome = run(output, Path.of(""));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1);
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void output_whenTwoAreTheSame_thenIsRefused() {
        String file = directory.resolve("chats.ndjson").toString();

        for (String cursor : List.of(file, file + ".part", file + ".checkpoint", directory + "/./chats.ndjson")) {
            Cli.Outcome outcome = run(Output.EXPORT, Path.of(file), "--save-cursor", cursor);

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
            assertThat(outcome.err()).hasLineCount(1).contains("same output");
        }
        assertThat(run(Output.EXPORT, Path.of("-"), "--save-cursor", "-").exitCode())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void export_whenTheUnfinishedFileIsNone_thenIsRefusedBeforeTheFirstCall() throws IOException {
        Files.createDirectory(directory.resolve("chats.ndjson.part"));

        assertRefused(run(Output.EXPORT, directory.resolve("chats.ndjson")), "needs that name");
    }

    @Test
    void demo_whenThePlaceIsNoDirectory_thenIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");

        Cli.Outcome outcome = Cli.run("demo", "--chats", "10", "-o", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("is not a directory");
        assertThat(file).hasContent("mine");
    }
}
