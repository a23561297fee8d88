package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the shipped launcher runs from any directory. */
class LauncherPlacesIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("launcher"));

    @TempDir
    Path directory;

    private String run(Path launcher, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void launcher_whenCalledFromAnotherDirectory_thenRunsWithoutWarnings() throws Exception {
        assertThat(run(LAUNCHER, "--version").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("livechat ");
    }

    @Test
    void launcher_whenCalledThroughALinkToAPathWithASpace_thenRuns() throws Exception {
        Path place = Files.createDirectory(directory.resolve("with space"));
        Path link = Files.createSymbolicLink(
                directory.resolve("link"),
                Files.copy(LAUNCHER, place.resolve("livechat"), StandardCopyOption.COPY_ATTRIBUTES));

        assertThat(run(link, "status", "get", "--sandbox", "--sandbox-chats", "10"))
                .contains("\"status\": \"online\"");
    }
}
