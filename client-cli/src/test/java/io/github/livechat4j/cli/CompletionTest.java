package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks real shells for the completion of a line. */
@NeedsProgram(
        value = {"bash", "zsh", "fish"},
        packages = "bash zsh fish")
class CompletionTest {

    private static final String ZSH = """
            autoload -U compinit && compinit -u -D
            source "$SCRIPT"
            # the functions of a completion widget, which print in place of offering
            compadd() { print -rl -- "${(@P)2}" | while IFS= read -r each; do [[ $each == "$PREFIX"* ]] && print -r -- "$each"; done }
            compset() { PREFIX=${PREFIX#*=} }
            _files() { print -rl -- "$PREFIX"*(N) }
            words=("${(@)argv}") CURRENT=$# PREFIX=${argv[-1]}
            _livechat
            """;
    private static final String BASH = """
            source "$SCRIPT"
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _livechat
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private static Path scripts;

    @TempDir
    private Path home;

    @BeforeAll
    static void write() throws IOException {
        for (CompletionShell shell : CompletionShell.values()) {
            Files.writeString(scripts.resolve(shell.toString()), script(shell));
        }
    }

    @BeforeEach
    void profiles() throws IOException {
        Path directory = Files.createDirectories(home.resolve(".config/livechat"));
        Files.writeString(
                directory.resolve("config.toml"),
                "default-profile = \"work\"\n[profiles.work]\ntoken-env = \"A_B\"\n  [profiles.shop]\ntoken-env = \"A_B\"\n");
        Files.writeString(home.resolve("notes.txt"), "");
    }

    private static String script(CompletionShell shell) {
        Cli.Outcome outcome = Cli.run("completion", shell.toString());
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }

    private List<String> complete(CompletionShell shell, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        switch (shell) {
            case BASH -> command.addAll(List.of("bash", "--norc", "-c", BASH, "bash"));
            case ZSH -> command.addAll(List.of("zsh", "-f", "-c", ZSH, "zsh"));
            case FISH ->
                command.addAll(List.of(
                        "fish", "--no-config", "-c", "source $SCRIPT; complete -C \"$LINE\" | string split -f1 \\t"));
            case POWERSHELL -> throw new IllegalArgumentException("Debian has no PowerShell");
        }
        if (shell != CompletionShell.FISH) {
            command.add("livechat");
            command.addAll(List.of(words));
        }
        Path errors = home.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LIVECHAT_") || name.startsWith("XDG_"));
        environment.putAll(Map.of(
                "HOME",
                home.toString(),
                "SCRIPT",
                scripts.resolve(shell.toString()).toString(),
                "LINE",
                "livechat " + String.join(" ", words)));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(errors).isEmptyFile();
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }

    static Stream<CompletionShell> shells() {
        return Stream.of(CompletionShell.BASH, CompletionShell.ZSH, CompletionShell.FISH);
    }

    static Stream<Arguments> lines() {
        return shells().flatMap(shell -> Stream.of(
                Arguments.of(shell, "tickets list --status ", List.of("open", "pending", "solved", "spam")),
                Arguments.of(shell, "tickets list --status p", List.of("pending")),
                Arguments.of(shell, "tickets list --page 2 --status so", List.of("solved")),
                Arguments.of(shell, "tic", List.of("tickets")),
                Arguments.of(shell, "tickets li", List.of("list")),
                Arguments.of(shell, "tickets list --stat", List.of("--status")),
                Arguments.of(shell, "report total-ch", List.of("total-chats")),
                Arguments.of(shell, "report chat-ratings --group-by w", List.of("week")),
                Arguments.of(shell, "report agents-occupancy --weekday mo", List.of("monday")),
                Arguments.of(shell, "report chat-ratings --compare p", List.of("previous")),
                Arguments.of(shell, "help tic", List.of("tickets")),
                Arguments.of(shell, "call listAg", List.of("listAgents")),
                Arguments.of(shell, "completion p", List.of("powershell")),
                Arguments.of(shell, "whoami --profile ", List.of("work", "shop")),
                Arguments.of(shell, "status get --profile sh", List.of("shop")),
                Arguments.of(shell, "sync tags --from-profile w", List.of("work")),
                Arguments.of(shell, "whoami --token-file not", List.of("notes.txt")),
                Arguments.of(shell, "tickets list --requester x", List.of())));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void completion_whenALineIsBegun_thenOffersItsWords(CompletionShell shell, String line, List<String> words)
            throws Exception {
        assertThat(complete(shell, line.split(" ", -1))).containsExactlyInAnyOrderElementsOf(words);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void completion_whenAnArgumentIsEmpty_thenOffersNoOptions(CompletionShell shell) throws Exception {
        assertThat(complete(shell, "tickets", "")).contains("list", "create").noneMatch(word -> word.startsWith("-"));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void completion_whenAnOptionIsBegun_thenOffersOnlyOptions(CompletionShell shell) throws Exception {
        assertThat(complete(shell, "tickets", "list", "-"))
                .contains("--status", "--profile", "--sandbox")
                .allMatch(word -> word.startsWith("-"));
    }

    @Test
    void completion_whenAValueFollowsAnEqualsSign_thenOffersItsWords() throws Exception {
        assertThat(complete(CompletionShell.BASH, "tickets", "list", "--status", "=", "p"))
                .containsExactly("pending");
        assertThat(complete(CompletionShell.ZSH, "tickets", "list", "--status=p"))
                .containsExactly("pending");
        assertThat(complete(CompletionShell.FISH, "tickets", "list", "--status=p"))
                .containsExactly("--status=pending");
    }

    @Test
    void completion_whenAWordHasASpace_thenBashQuotesIt() throws Exception {
        assertThat(complete(CompletionShell.BASH, "agents", "list", "--status", "acc"))
                .containsExactly("accepting\\ chats");
        assertThat(complete(CompletionShell.BASH, "agents", "list", "--status", "\"acc"))
                .containsExactly("accepting chats");
    }

    @Test
    void aText_whenItHasQuotesAndSigns_thenNoShellChangesIt() throws Exception {
        String text = "it's $HOME `id` \\n \"x\" %s \u2019";
        for (String program : List.of("bash", "zsh", "fish")) {
            CompletionShell shell = CompletionShell.valueOf(program.toUpperCase(Locale.ROOT));
            Process process = new ProcessBuilder(program, "-c", "printf '%s' " + shell.quoted(text)).start();

            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }

    /** Debian has no PowerShell, so this compares the table, and balances quotes and brackets. */
    @Test
    void theScriptOfPowerShell_whenItsTableIsParsed_thenHasTheSameWords() {
        String script = script(CompletionShell.POWERSHELL);
        Map<String, CompletionTable.Entry> entries = CompletionTable.of(Application.commandLine(
                        new Surroundings(Terminal.system(Map.of()), Map.of(), home, Clock.systemUTC())))
                .entries();
        Matcher lines =
                Pattern.compile("(?m)^    '((?:[^']|'')*)' = @\\((.*)\\)$").matcher(script);
        List<String> keys = new ArrayList<>();
        while (lines.find()) {
            String key = lines.group(1).replace("''", "'");
            keys.add(key.toLowerCase(Locale.ROOT));
            CompletionTable.Entry entry = Objects.requireNonNull(entries.get(key), key);
            List<String> words = Pattern.compile("'((?:[^']|'')*)'")
                    .matcher(lines.group(2))
                    .results()
                    .map(word -> word.group(1).replace("''", "'"))
                    .toList();

            assertThat(words.get(0)).isEqualTo(entry.kind().word());
            assertThat(words.subList(1, words.size())).isEqualTo(entry.words());
        }

        // keys of a table of PowerShell are the same in capital and small letters
        assertThat(keys).hasSize(entries.size()).doesNotHaveDuplicates();
        String code = script.replaceAll("(?m)#.*$", "").replaceAll("'(?:[^']|'')*'|\"[^\"]*\"", "");
        for (String pair : List.of("()", "[]", "{}")) {
            assertThat(code.chars().filter(each -> each == pair.charAt(0)).count())
                    .as(pair)
                    .isEqualTo(
                            code.chars().filter(each -> each == pair.charAt(1)).count());
        }
    }
}
