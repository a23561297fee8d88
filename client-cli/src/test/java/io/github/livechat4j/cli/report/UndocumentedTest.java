package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.FixedService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the warning about options that the vendor's document does not list for a report. */
class UndocumentedTest {

    private static final String UNDOCUMENTED = """
            new-tickets              | --agent a@example.com
            ticket-sources           | --agent a@example.com
            chat-greetings           | --agent a@example.com
            chat-first-response-time | --zone Europe/Warsaw
            chat-response-time       | --zone Europe/Warsaw
            chatting-time            | --zone Europe/Warsaw
            chatting-time            | --group-by month
            availability             | --group-by month
            not-replied-chats        | --agent a@example.com
            not-replied-chats        | --group 3
            scorecard                | --zone Europe/Warsaw
            """;

    @AutoClose
    private final FixedService service = new FixedService()
            .answers("/agents", "[{\"login\":\"a@example.com\"},{\"login\":\"b@example.com\"}]")
            .answers("/groups", "[{\"id\":3,\"name\":\"Sales\"}]");

    private Cli.Outcome report(String report, String option, String... more) {
        List<String> words = new ArrayList<>(List.of("report", report));
        words.addAll(List.of(option.split(" ", -1)));
        words.addAll(List.of("--from", "2026-03-01", "--to", "2026-03-02"));
        words.addAll(List.of(more));
        return service.run(words.toArray(String[]::new));
    }

    private static String warning(String report, String option) {
        return "The vendor's document lists no " + option.split(" ", -1)[0] + " for " + report
                + ": if the service ignores it, ";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = UNDOCUMENTED)
    void report_whenAnOptionIsNotDocumented_thenWarnsAlsoIfQuiet(String report, String option) {
        Cli.Outcome outcome = report(report, option, "--quiet", "--format", "csv");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(outcome.err()).hasLineCount(1).startsWith(warning(report, option));
        assertThat(outcome.out()).doesNotContain("vendor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = UNDOCUMENTED)
    void report_whenAnOptionIsNotDocumented_thenJsonHasTheWarning(String report, String option) throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(report(report, option, "--format", "json").out());

        assertThat(json.path("remarks"))
                .anySatisfy(remark -> assertThat(remark.asText()).startsWith(warning(report, option)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = UNDOCUMENTED)
    void report_whenStrictAndAnOptionIsNotDocumented_thenIsRefusedBeforeAnythingIsSent(String report, String option) {
        Cli.Outcome outcome = report(report, option, "--strict");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(warning(report, option), "leave --strict out");
        assertThat(service.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total-chats   | --agent a@example.com
            total-chats   | --zone Europe/Warsaw
            chatting-time | --agent a@example.com
            availability  | --group 3
            new-tickets   | --group 3
            """)
    void report_whenStrictAndTheOptionIsDocumented_thenIsMadeWithoutAWarning(String report, String option) {
        Cli.Outcome outcome = report(report, option, "--strict", "--quiet");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void report_whenAPageHasColumnsOfSeveralAgents_thenItSaysThatTheyMayBeEqual() {
        Cli.Outcome outcome =
                report("new-tickets", "--agent a@example.com", "--agent", "b@example.com", "--format", "html");

        assertThat(outcome.out()).contains("these figures are those of the whole account");
    }
}
