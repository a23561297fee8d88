package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages for people who know no Java. */
class WrongInputsTest {

    private static Cli.Outcome run(String line) {
        return Cli.run(ShellWords.of(line).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report chat-greetings --greeting abc          | --greeting must be a whole number, was 'abc'; see: livechat report --help
            report chat-greetings --greeting 99999999999  | --greeting must be a whole number from -2147483647 to 2147483647, was '99999999999'; see: livechat report --help
            report total-chats --format pfd               | --format must be table, csv, json, chart, png, html or xlsx, was 'pfd'; see: livechat report --help
            report total-chats --group-by moth            | --group-by must be hour, day, week or month, was 'moth'; did you mean month? see: livechat report --help
            report chat-goals --currency euro             | --currency must be a code of three letters, such as EUR, was 'euro'; did you mean EUR?
            report total-chats --sandbox --sandbox-chats -5 --quiet | --sandbox-chats must not be negative, was -5
            report total-chats --sandbox --timeout 0 --quiet | --timeout must be positive, was 0
            report total-chats --sandbox --from 2026-02-02 --to 2026-02-01 | --from must not be after --to, but 2026-02-02 is after 2026-02-01; swap them
            report total-chats --sandbox --zone +02:00 --from 2026-02-01 --to 2026-02-01 | --zone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was "+02:00"
            report total-chats --sandbox --from yesterday --to -7d | --from must not be after --to, but yesterday is after -7d; swap them
            report total-chats --sandbox --zone UTC+2     | --zone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was "UTC+2"
            report total-chats --zone Europe/Warsav       | --zone: 'Europe/Warsav' is no time zone; write its IANA name, such as Europe/Warsaw or UTC; did you mean Europe/Warsaw? see: livechat report --help
            report total-chats --period this-weak         | --period: 'this-weak' is no period; write 2026-W14, 2026-03, 2026-Q1, 2026, yesterday, last-week or this-quarter; did you mean this-week? see: livechat report --help
            report total-chats --period Q3                | --period: 'Q3' is no period; write 2026-W14, 2026-03, 2026-Q1, 2026, yesterday, last-week or this-quarter; see: livechat report --help
            report total-chats --compare prevous          | --compare: 'prevous' is nothing to compare with; write previous, year, FROM..TO as in 2025-03-01..2025-03-31, or a period such as 2025-W14; did you mean previous? see: livechat report --help
            doctor --region mars                          | --region must be fra or dal, was 'mars'; see: livechat doctor --help
            whoami --region fre                           | --region must be fra or dal, was 'fre'; did you mean fra? see: livechat whoami --help
            tickets list --fields '' --sandbox            | --fields must not be empty; leave the option out
            tickets list --fields id,requester.mial --sandbox --sandbox-chats 100 --quiet | --fields has "requester.mial", which no record has; did you mean requester.mail? there are id, groups, status, subject, modified, tags
            export chats                                  | --output FILE is missing; see: livechat export chats --help
            agnets list                                   | there is no command 'agnets' of livechat; did you mean agents? see: livechat --help
            agents lst                                    | there is no command 'lst' of livechat agents; did you mean list? see: livechat agents --help
            agents list extra                             | livechat agents list takes no further argument 'extra'; see: livechat agents list --help
            agents get --sandbox                          | getAgent needs LOGIN
            tickets list --status opne --sandbox          | --status must be one of open, pending, solved, spam, was "opne"; did you mean open?
            sandbox --port 99999999                       | --port must be from 0 to 65535, was 99999999
            webhooks listen --sandbox --register chat_startd --url https://example.com | --register must be one of chat_started, chat_ended, chat_changed, visitor_queued, ticket_created, canned_response_changed, was "chat_startd"; did you mean chat_started?
            sync tags                                     | --from-profile NAME and --to-profile NAME are missing; see: livechat sync tags --help
            completion powershel                          | SHELL must be bash, zsh, fish or powershell, was 'powershel'; did you mean powershell? see: livechat completion --help
            help reprot                                   | there is no command 'reprot' of livechat; did you mean report? see: livechat --help
            help tickets lst                              | there is no command 'lst' of livechat tickets; did you mean list? see: livechat tickets --help
            tickets lst --help                            | there is no command 'lst' of livechat tickets; did you mean list? see: livechat tickets --help
            help report totl-chats                        | there is no report 'totl-chats'; did you mean total-chats? see: livechat report list
            """)
    void commands_whenAnInputIsWrong_thenSayWhatToDo(String line, String message) {
        Cli.Outcome outcome = run(line);

        assertThat(outcome.err()).isEqualTo("livechat: " + message + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void sync_whenAProfileIsNamedTwice_thenRejectsItAlsoForASandbox() {
        Cli.Outcome outcome = run("sync tags --from-profile a --to-profile b --profile c --sandbox --dry-run");

        assertThat(outcome.err()).contains("name one account, but two are called; set them in the profiles");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void calls_whenTheServiceCannotBeReached_thenNameNoClass() {
        Map<String, String> account =
                Map.of("LIVECHAT_TOKEN", "none", "LIVECHAT_BASE_URL", "http://127.0.0.1:1", "LIVECHAT_LOGIN", "nora");

        Cli.Outcome outcome = Cli.run(account, "agents", "list", "--timeout", "2");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.NETWORK.code());
        assertThat(outcome.err())
                .hasLineCount(1)
                .contains("no connection to the service (the connection was refused)")
                .endsWith("run: livechat doctor\n");
    }

    @Test
    void options_whenAskedForVerboseErrors_thenEveryCommandTakesThem() {
        for (String line : List.of("-v report list", "report list -v", "completion bash -v", "help -v", "sync -v")) {
            assertThat(run(line).err()).as(line).doesNotContain("Unknown option");
        }
    }

    @Test
    void help_whenGivenTheWordsOfACommand_thenIsThatOfTheCommand() {
        assertThat(run("help tickets list")).isEqualTo(run("tickets list --help"));
        assertThat(run("help report total-chats")).isEqualTo(run("report total-chats --help"));
        assertThat(run("help").out()).isEqualTo(run("--help").out()).startsWith("Usage: livechat ");
    }

    @Test
    void helpOfAReport_whenAsked_thenHasItsOptionsOnly() {
        String ofOccupancy = run("report agents-occupancy --help").out();
        String ofChats = run("report total-chats --help").out();

        assertThat(ofOccupancy)
                .startsWith("Usage: livechat report agents-occupancy ")
                .contains("Agent occupancy", "--weekday")
                .doesNotContain("--group-by", "--from=", "--month", "--period");
        assertThat(ofChats).contains("--group-by", "--from=").doesNotContain("--weekday", "--greeting", "REPORT");
    }

    @Test
    void helpOfSync_whenAsked_thenHasNoOptionsOfOneAccount() {
        for (String kind : List.of("tags", "groups", "canned-responses")) {
            assertThat(run("sync " + kind + " --help").out())
                    .contains("--from-profile", "--dry-run", "--config", "--sandbox-chats")
                    .doesNotContain("--profile", "--base-url", "--login", "--token-file", "--ask-token", "--region");
        }
    }

    @Test
    void profiles_whenThereIsNoHome_thenSaysSoWithoutAFailure() {
        Path home = Path.of("/nonexistent");

        assertThat(Cli.atHome(home, Map.of(), "profiles").err())
                .isEqualTo("there are no profiles in /nonexistent/.config/livechat/config.toml\n");
    }
}
