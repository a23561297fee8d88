package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives wrong values to every option of every command. */
class OptionSweepTest {

    /** Words of programmers, which a message must not have. */
    private static final Pattern OF_JAVA =
            Pattern.compile("java[.x]|picocli|Exception|\\b(int|long|class|null|enum|convert\\w*)\\b|\\[[A-Z]{2}");

    /** Options whose texts have no form that could be wrong before the command runs. */
    private static final Set<Class<?>> FREE = Set.of(String.class, Path.class, URI.class);

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private static Stream<CommandLine> commands() {
        Terminal terminal = new Terminal(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                false,
                80,
                false,
                Optional.empty(),
                Optional.empty());
        return below(Application.commandLine(
                new Surroundings(terminal, Map.of(), Path.of("/nonexistent"), Clock.fixed(Cli.NOW, ZoneId.of("UTC")))));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(OptionSweepTest::below));
    }

    private static Class<?> type(ArgSpec option) {
        return option.auxiliaryTypes().length == 0 ? option.type() : option.auxiliaryTypes()[0];
    }

    private static Stream<OptionSpec> typed(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0 && !FREE.contains(type(option)));
    }

    private static List<String> wrongValues(OptionSpec option) {
        return WHOLE.contains(type(option))
                ? List.of("many", "1.5", "99999999999999999999", "-99999999999999999999", "0x10", "")
                : List.of("nonsense", "2026-02-30", "-1 x", "");
    }

    /** Returns whether an option is not yet tried in two commands, since many commands share options. */
    private static boolean isAmongFirst(OptionSpec option, Map<String, Integer> seen) {
        return seen.merge(option.longestName() + " " + type(option).getName(), 1, Integer::sum) <= 2;
    }

    private static Cli.Outcome run(CommandLine command, String... last) {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.getCommandSpec().qualifiedName().split(" ", -1)));
        words.addAll(Arrays.asList(last));
        return Cli.run(words.subList(1, words.size()).toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> options_whenAValueIsWrong_thenSayWhatIsAllowedInOneLine() {
        Map<String, Integer> seen = new HashMap<>();
        return commands()
                .flatMap(command -> typed(command)
                        .filter(option -> isAmongFirst(option, seen))
                        .flatMap(option -> wrongValues(option).stream()
                                .map(value -> dynamicTest(
                                        command.getCommandSpec().qualifiedName() + " " + option.longestName() + "="
                                                + value,
                                        () -> assertRefused(
                                                option, run(command, option.longestName() + "=" + value))))));
    }

    @TestFactory
    Stream<DynamicTest> options_whenTheValueIsMissing_thenSayWhichIsNeeded() {
        Map<String, Integer> seen = new HashMap<>();
        return commands()
                .flatMap(command -> command.getCommandSpec().options().stream()
                        .filter(option -> option.arity().min() > 0)
                        .filter(option -> isAmongFirst(option, seen))
                        .map(option -> dynamicTest(
                                command.getCommandSpec().qualifiedName() + " " + option.longestName(), () -> {
                                    Cli.Outcome outcome = run(command, option.longestName());

                                    assertRefused(option, outcome);
                                    assertThat(outcome.err()).contains(RefusedValue.name(option) + " needs a value: ");
                                })));
    }

    private static void assertRefused(OptionSpec option, Cli.Outcome outcome) {
        assertThat(outcome.exitCode())
                .as(option.longestName() + ": " + outcome.err())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("livechat: ")
                .hasLineCount(1)
                .contains(RefusedValue.name(option))
                .doesNotContainPattern(OF_JAVA);
    }

    @Test
    void options_whenCounted_thenManyHaveAType() {
        assertThat(commands().flatMap(OptionSweepTest::typed)).hasSizeGreaterThan(100);
    }
}
