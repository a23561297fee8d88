package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.testkit.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the files beside an export: their permissions, and files that others have put in their place. */
class PlantedFilesTest {

    @RegisterExtension
    static final ExportSandbox EXPORTS = new ExportSandbox(300);

    @TempDir
    Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Cli.Outcome export(String... options) {
        List<String> words =
                new ArrayList<>(List.of("chats", "-o", file("chats.ndjson").toString(), "--prefetch", "0", "--quiet"));
        words.addAll(List.of(options));
        return EXPORTS.cli().run(words.toArray(String[]::new));
    }

    private void breakOff() {
        EXPORTS.failAfter(4, Fault.status(400));
        assertThat(export().exitCode()).isEqualTo(ExitCode.REFUSED.code());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void refused(Cli.Outcome outcome) {
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1);
    }

    @Test
    void export_whenBrokenOff_thenOnlyTheOwnerCanReadWhatIsLeft() throws IOException {
        breakOff();

        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson.checkpoint", "chats.ndjson.part");
        assertThat(permissions(file("chats.ndjson.part"))).isEqualTo("rw-------");
        assertThat(permissions(file("chats.ndjson.checkpoint"))).isEqualTo("rw-------");
    }

    @Test
    void resume_whenAnOlderVersionLeftTheFile_thenOnlyTheOwnerCanReadWhatBecomesOfIt() throws IOException {
        breakOff();
        Files.setPosixFilePermissions(file("chats.ndjson.part"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(export("--resume")).isEqualTo(new Cli.Outcome(0, "", ""));

        assertThat(permissions(file("chats.ndjson"))).isEqualTo("rw-------");
    }

    @Test
    void overwrite_whenTheFileHasPermissions_thenKeepsThem() throws IOException {
        Files.writeString(file("chats.ndjson"), "old");
        Files.setPosixFilePermissions(file("chats.ndjson"), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(export("--overwrite").exitCode()).isZero();

        assertThat(permissions(file("chats.ndjson"))).isEqualTo("rw-r-----");
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".checkpoint", ".checkpoint.tmp", ".unreadable.ndjson"})
    void export_whenALinkIsPlanted_thenIsRefusedAndNotFollowed(String ending) throws IOException {
        Path victim = Files.writeString(file("victim"), "mine");
        Path link = Files.createSymbolicLink(file("chats.ndjson" + ending), victim);

        refused(export());
        refused(export("--overwrite"));
        refused(export("--resume"));

        assertThat(victim).hasContent("mine");
        assertThat(link).isSymbolicLink();
        assertThat(EXPORTS.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".checkpoint"})
    void export_whenAHardLinkIsPlanted_thenTheFileBehindItStaysAsItIs(String ending) throws IOException {
        Path victim = Files.writeString(file("victim"), "mine");
        Files.createLink(file("chats.ndjson" + ending), victim);

        refused(export("--resume"));
        export("--overwrite");

        assertThat(victim).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".checkpoint", ".checkpoint.tmp", ".unreadable.ndjson"})
    void export_whenALinkIsPlantedWhileItRuns_thenIsNotFollowed(String ending) throws IOException {
        Target target = new Target(OutputFile.at(file("chats.ndjson")));
        target.checkPlace();
        Path victim = Files.writeString(file("victim"), "mine");
        Files.createSymbolicLink(file("chats.ndjson" + ending), victim);

        try (Destination destination = ResumableFile.begin(
                target,
                new CheckpointFile(target),
                new Checkpoint.Request("chats", "ndjson", "newest", "", ""),
                null)) {
            destination.write("a record\n".getBytes(StandardCharsets.UTF_8));
            destination.list("an odd one\n");
            destination.save(standing());
        } catch (RuntimeException | IOException e) {
            assertThat(e).hasMessageContaining("chats.ndjson" + ending);
        }

        assertThat(victim).hasContent("mine");
    }

    private static ExportProgress standing() {
        return new ExportProgress("", 1, OptionalLong.empty(), List.of(), new Unreadable(0, 0), new RecentRecords());
    }
}
