package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws the pictures of the README with the commands that it shows. CONTRIBUTING describes how to update them. */
class ReadmePicturesTest {

    private static final Path DRAWN = Path.of("target", "pictures");
    private static final Path KEPT = Path.of("..", "docs", "pictures");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void picture_thenIsOfTheSandbox(Theme theme) throws IOException {
        Path directory = Boolean.getBoolean("pictures.keep") ? KEPT : DRAWN;
        Path file = Files.createDirectories(directory).resolve("chat-engagement-" + theme + ".png");

        Cli.Outcome outcome = Cli.run(
                "report",
                "chat-engagement",
                "--sandbox",
                "--sandbox-chats",
                "20000",
                "--size",
                "1200x560",
                "--theme",
                theme.toString(),
                "--overwrite",
                "-o",
                file.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1200);
    }
}
