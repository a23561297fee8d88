package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the examples in the help of every command. */
class HelpExamplesTest {

    private static final String ECHO = "echo ";
    private static final String DUCKDB = ".duckdb";

    /** Options that name a file to write. */
    private static final List<String> FILES = List.of("-o", "--output", "--save-cursor", "--to", "--copy-to");

    private static Stream<CommandLine> commands() {
        return below(Application.commandLine(new Surroundings(
                new Terminal(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        false,
                        false,
                        80,
                        false,
                        Optional.empty(),
                        Optional.empty()),
                Map.of(),
                Path.of("/nonexistent"),
                Clock.fixed(Cli.NOW, ZoneId.of("UTC")))));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        Collection<CommandLine> commands = command.getSubcommands().values();
        return Stream.concat(Stream.of(command), commands.stream().flatMap(HelpExamplesTest::below));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    @TestFactory
    Stream<DynamicTest> commands_whenAskedForHelp_thenSayWhatTheyDoAndShowAnExample() {
        return commands()
                .map(command -> dynamicTest(name(command), () -> {
                    String help = command.getUsageMessage();

                    assertThat(command.getCommandSpec().usageMessage().description())
                            .isNotEmpty();
                    assertThat(examples(command)).isNotEmpty();
                    assertThat(help.lines())
                            .allSatisfy(line -> assertThat(line)
                                    .doesNotContain("${", "%n")
                                    .doesNotContainPattern("=null|null otherwise"));
                    command.getCommandSpec()
                            .options()
                            .forEach(option -> assertThat(option.description())
                                    .as(option.longestName())
                                    .isNotEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> commands_whenAnOptionIsUnknown_thenSayItInOneLine() {
        return commands()
                .map(command -> dynamicTest(name(command), () -> {
                    List<String> words = new ArrayList<>(ShellWords.of(name(command)));
                    words.add("--no-such-option");

                    Cli.Outcome outcome = Cli.run(words.subList(1, words.size()).toArray(String[]::new));

                    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
                    assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1);
                    assertThat(outcome.out()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> examples_whenRunAsPrinted_thenWork(@TempDir Path directory) {
        return tests(directory, example -> !example.contains(DUCKDB));
    }

    @Tag("duckdb")
    @TestFactory
    Stream<DynamicTest> examples_whenRunWithTheDriverOfDuckDb_thenWork(@TempDir Path directory) {
        return tests(directory, example -> example.contains(DUCKDB));
    }

    private static Stream<DynamicTest> tests(Path directory, Predicate<String> chosen) {
        return commands()
                .flatMap(command -> examples(command).stream())
                .distinct()
                .filter(chosen)
                .map(example -> dynamicTest(example, () -> {
                    Cli.Outcome outcome = run(example, directory);

                    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
                }));
    }

    /** Returns the examples, with lines joined that end with a backslash. */
    private static List<String> examples(CommandLine command) {
        String footer = String.join(
                "\n", Arrays.asList(command.getCommandSpec().usageMessage().footer()));
        return footer.replaceAll("\\\\\\n\\s*", "")
                .replace("%%", "%")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("livechat ") || line.startsWith(ECHO))
                .toList();
    }

    private static Cli.Outcome run(String example, Path directory) {
        int pipe = example.startsWith(ECHO) ? example.indexOf(" | ") : -1;
        InputStream before = System.in;
        try {
            if (pipe > 0) {
                String piped = String.join(" ", ShellWords.of(example.substring(ECHO.length(), pipe))) + "\n";
                System.setIn(new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)));
            }
            List<String> words = ShellWords.of(example.substring(pipe > 0 ? pipe + " | ".length() : 0));
            return Cli.run(inDirectory(words.subList(1, words.size()), directory));
        } finally {
            System.setIn(before);
        }
    }

    /** Makes paths of output files absolute, since a Java process cannot change its working directory. */
    private static String[] inDirectory(List<String> words, Path directory) {
        List<String> changed = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            if (FILES.contains(words.get(i - 1)) && !words.get(i).equals("-")) {
                changed.set(i, directory.resolve(words.get(i)).toString());
            }
        }
        return changed.toArray(String[]::new);
    }
}
