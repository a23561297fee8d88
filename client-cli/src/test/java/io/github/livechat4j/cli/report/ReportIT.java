package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests pictures drawn by the shipped launcher. */
class ReportIT {

    private static final List<String> REPORT = List.of(
            System.getProperty("launcher"), "report", "total-chats", "--sandbox", "--sandbox-chats", "500", "--quiet");

    @TempDir
    private Path directory;

    private int run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(REPORT);
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    @Test
    void picture_intoAPipe_thenIsOne() throws Exception {
        assertThat(run(Map.of(), "--format", "png")).isZero();

        assertThat(Files.readAllBytes(directory.resolve("out"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(directory.resolve("err")).isEmptyFile();
    }

    @Test
    void picture_whereThereIsNoFont_thenSaysWhatToInstall() throws Exception {
        Path nothing = Files.writeString(directory.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path file = directory.resolve("report.png");

        int exitCode = run(
                Map.of(
                        "FONTCONFIG_FILE",
                        nothing.toString(),
                        // where Java caches the list of fonts
                        "LIVECHAT_JAVA_OPTIONS",
                        "-Duser.home=" + directory),
                "-o",
                file.toString());

        assertThat(exitCode).isEqualTo(ExitCode.UNEXPECTED.code());
        assertThat(directory.resolve("err"))
                .content()
                .startsWith("livechat: there is no font to draw a picture with; install fontconfig and a font")
                .hasLineCount(1);
        assertThat(file).doesNotExist();
    }
}
