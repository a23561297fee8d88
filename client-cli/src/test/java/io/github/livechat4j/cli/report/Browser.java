package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.ProgramSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Headless Chromium, one process for each page.
 *
 * @param program the program
 */
record Browser(Path program) {

    static final String NAMES = "chromium|chromium-browser|google-chrome";

    private static final List<String> SWITCHES = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--enable-logging=stderr",
            "--force-color-profile=srgb",
            "--window-size=1280,2000",
            "--dump-dom");

    /** The colour scheme that the user prefers. */
    enum Scheme {
        DARK(0),
        LIGHT(1);

        private final int setting;

        Scheme(int setting) {
            this.setting = setting;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A page as the browser shows it.
     *
     * @param document the elements after loading
     * @param console the messages on the console
     */
    record Opened(String document, List<String> console) {}

    /**
     * Finds the browser of this machine. Tests that call this are annotated with {@code @NeedsProgram} and the same
     * names.
     */
    static Browser find() {
        return new Browser(ProgramSearch.onThisMachine().find(NAMES).orElseThrow());
    }

    Opened open(Path page, Scheme scheme, Path screenshot) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory("livechat-browser");
        Path document = own.resolve("document.html");
        Path log = own.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(SWITCHES);
        command.add("--blink-settings=preferredColorScheme=" + scheme.setting);
        command.add("--user-data-dir=" + own.resolve("profile"));
        command.add("--screenshot=" + screenshot.toAbsolutePath());
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(document.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("the browser ends")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            List<String> console = Files.readString(log)
                    .lines()
                    .filter(line -> line.contains("CONSOLE"))
                    .toList();
            return new Opened(Files.readString(document), console);
        } finally {
            process.destroyForcibly();
            delete(own);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
