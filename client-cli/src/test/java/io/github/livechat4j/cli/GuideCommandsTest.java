package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that every command line in the guides is valid. */
class GuideCommandsTest {

    private static final String PROGRAM = "livechat ";

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> guides = Files.list(Path.of("../docs/guide"))) {
            for (Path guide : guides.sorted().toList()) {
                Files.readAllLines(guide).stream()
                        .filter(line -> line.startsWith(PROGRAM))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    @Test
    void guide_whenItShowsACommand_thenTheCommandTakesIt() throws IOException {
        PrintWriter nobody = new PrintWriter(new StringWriter());
        Terminal terminal = new Terminal(nobody, nobody, false, false, 80, false, Optional.empty(), Optional.empty());
        Surroundings surroundings = new Surroundings(terminal, Map.of(), Path.of("/nonexistent"), Clock.systemUTC());
        List<String> lines = lines();

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            String[] words = ShellWords.of(line.substring(PROGRAM.length()).replaceAll("\\$\\([^)]*\\)", "something"))
                    .toArray(String[]::new);
            assertThatCode(() -> Application.commandLine(surroundings).parseArgs(words))
                    .as(line)
                    .doesNotThrowAnyException();
        }
    }
}
