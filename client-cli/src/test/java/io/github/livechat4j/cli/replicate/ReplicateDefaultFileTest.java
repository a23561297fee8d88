package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli.Outcome;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.programs.NeedsProgram;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without {@code --to}, the database is a file of the working directory. */
@NeedsProgram(value = "env", packages = "coreutils")
class ReplicateDefaultFileTest {

    private static final String DRIVER = "duckdb_jdbc";

    @TempDir
    private Path directory;

    /** Runs it in the directory, with the jars of the class path that are chosen. */
    private Outcome replicate(Predicate<String> jars) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jars)
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        try (CommandProcess process = CommandProcess.start(
                List.of("env", "--chdir=" + directory),
                Map.of("LIVECHAT_DRIVERS", directory.resolve("drivers").toString(), "CLASSPATH", classPath),
                "replicate",
                "--sandbox",
                "--sandbox-chats=20",
                "--entities=chats",
                "--json")) {
            return process.await();
        }
    }

    @Test
    void to_whenMissing_andTheDriverToo_thenSaysHowToGetIt_andWritesNothing() throws Exception {
        Outcome outcome = replicate(path -> !path.contains(DRIVER));

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).contains("\"to\":\"livechat.duckdb\"").hasLineCount(1);
        assertThat(outcome.err())
                .contains("the driver of DuckDB is missing; get it by: mvn dependency:copy -Dartifact=org.duckdb:")
                .contains(" -DoutputDirectory=" + directory.resolve("drivers"));
        assertThat(directory).isEmptyDirectory();
    }

    @Tag("duckdb")
    @Test
    void to_whenMissing_thenIsAFileOfTheWorkingDirectory() throws Exception {
        Outcome outcome = replicate(path -> true);

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\"to\":\"livechat.duckdb\"");
        assertThat(directory.resolve("livechat.duckdb")).isNotEmptyFile();
    }
}
