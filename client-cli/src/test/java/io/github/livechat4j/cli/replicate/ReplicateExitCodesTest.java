package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what a scheduler sees: the exit code, and a line of JSON. No database is there, so that each run fails. */
class ReplicateExitCodesTest {

    private static final int TERMINATED = 143;
    private static final String NO_SERVER = "postgresql://bi:canary@127.0.0.1:1/livechat";
    private static final Pattern CODES = Pattern.compile("(?m)^\\| (\\d+(?:, \\d+)*) \\|");

    private static Cli.Outcome run(Map<String, String> environment, String... words) {
        return Cli.run(environment, words);
    }

    private static Map<?, ?> onlyLine(Cli.Outcome outcome) {
        assertThat(outcome.out()).hasLineCount(1);
        return new JsonCodec().read(outcome.out(), Map.class);
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "403, FORBIDDEN", "500, SERVICE", "400, REFUSED"})
    void replicate_whenTheServiceRefuses_thenHasItsCodeAndALineOfJson(int status, ExitCode code) {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().start()) {
            sandbox.fail("listChats", 100, Fault.status(status));

            Cli.Outcome outcome = run(
                    StandingSandbox.environment(sandbox), "replicate", "--to", NO_SERVER, "--json", "--timeout", "5");

            assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(code.code());
            Map<?, ?> line = onlyLine(outcome);
            assertThat(line.get("complete")).isEqualTo(false);
            assertThat(line.get("exitCode")).hasToString(Integer.toString(code.code()));
            assertThat(String.valueOf(line.get("error"))).contains("listChats");
        }
    }

    @Test
    void replicate_whenNothingIsReached_thenTellsTheServiceFromTheDatabase() {
        Map<String, String> nobody = new HashMap<>(
                Map.of("LIVECHAT_BASE_URL", "http://127.0.0.1:1", "LIVECHAT_LOGIN", "a", "LIVECHAT_TOKEN", "b"));

        assertThat(run(nobody, "replicate", "--to", NO_SERVER, "--timeout", "3").exitCode())
                .isEqualTo(ExitCode.NETWORK.code());
        assertThat(run(Map.of(), "replicate", "--to", NO_SERVER).exitCode()).isEqualTo(ExitCode.CREDENTIALS.code());
        assertThat(run(Map.of(), "replicate", "--sandbox", "--sandbox-chats", "20", "--to", NO_SERVER)
                        .exitCode())
                .isEqualTo(ExitCode.FILE.code());
    }

    @Test
    void json_whenTheAddressHasAPassword_thenDoesNotShowIt() {
        for (String address : List.of(NO_SERVER, "mysql://bi:canary@localhost/livechat")) {
            for (String flag : List.of("--json", "-v")) {
                Cli.Outcome outcome =
                        run(Map.of(), "replicate", "--sandbox", "--sandbox-chats", "20", "--to", address, flag);

                assertThat(outcome.exitCode()).isNotZero();
                assertThat(outcome.out() + outcome.err())
                        .doesNotContain("canary")
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type, identifies no visitor",
        "Anna Smith, identifies no visitor",
        "nora.lindqvist@example.com, that of an agent"
    })
    void forget_whenMoreThanAVisitorWouldBeDeleted_thenIsRefused(String word, String message) {
        Cli.Outcome outcome =
                run(Map.of(), "replicate", "forget", word, "--sandbox", "--sandbox-chats", "20", "--to", NO_SERVER);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(message);
    }

    /** Returns the guide. The tests run in the directory of the module. */
    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "guide", "replicate.md"));
    }

    @Test
    void guide_thenItsTableHasAllExitCodes() throws IOException {
        String table = guide().split("\n\\| exit code \\|", -1)[1].split("\n\n", -1)[0];
        Set<Integer> listed = CODES.matcher(table)
                .results()
                .map((MatchResult row) -> row.group(1))
                .flatMap(codes -> Stream.of(codes.split(", ", -1)))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> all =
                Arrays.stream(ExitCode.values()).map(ExitCode::code).collect(Collectors.toCollection(TreeSet::new));
        all.add(TERMINATED);

        assertThat(listed).isEqualTo(all);
    }
}
