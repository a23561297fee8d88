package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong targets and options are refused before anything is opened, and no message shows a password. */
class ReplicateOptionsTest {

    private static final String SECRET = "canary";

    @TempDir
    private Path directory;

    private static Cli.Outcome to(String target, String... more) {
        List<String> words = new ArrayList<>(List.of("replicate", "--sandbox", "--sandbox-chats", "30"));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("-v", "--to", target));
        return Cli.run(words.toArray(String[]::new));
    }

    private static void isRefused(Cli.Outcome outcome, String message) {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err().lines().findFirst().orElse("")).contains(message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres:/anna:canary@host/database",
                "postgresql:anna:canary@host/database",
                "jdbc:postgresql:anna:canary@host/database",
                "PostgreSQL:/anna:canary@host/database",
                "postgresql://anna:ca?nary=canary@host/database",
                "postgresql://anna:12?canary@host/database",
                "postgresql://anna:canary#1@host:54x2/database",
                "postgresql://anna:canary",
                "postgresql://host/database?user=anna&password=12&canary",
                "postgresql://anna:canary@ host/database"
            })
    void to_whenAUrlOfPostgresqlIsWrong_thenSaysTheForm_andNotThePassword(String target) {
        isRefused(to(target), "use postgresql://user@host:5432/database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgre://anna:canary@host/database",
                "postgress://anna:canary@host/database",
                "postgreql:anna:canary@host/database",
                "mysql://anna:canary@host/database",
                "jdbc:mysql://anna:canary@host/database",
                "anna:canary@host:5432/database",
                "md:chats?motherduck_token=canary",
                "host=db.example.com dbname=chats password=canary",
                "dbname = chats password = canary",
                "sqlite:///chats.db"
            })
    void to_whenTheKindOfTheTargetIsUnknown_thenSaysTheKinds_andNotTheTarget(String target) {
        isRefused(to(target), "allowed are the path of a DuckDB file");
    }

    @ParameterizedTest
    @ValueSource(strings = {":memory:", "duckdb:", "jdbc:duckdb:", "DuckDB::memory:", " "})
    void to_whenTheTargetNamesNoFile_thenSaysSo(String target) {
        isRefused(to(target), "livechat.duckdb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --watch=0m            | --watch must be 1m or more
            --watch=15            | such as 36h, was 15
            --watch=15s           | such as 36h, was 15s
            --watch=-5m           | such as 36h, was -5m
            --watch=often         | such as 36h, was often
            --watch=              | such as 36h, was ;
            --zone=Europe/Warsow  | write its IANA name, such as Europe/Warsaw or UTC; did you mean Europe/Warsaw?
            --zone=Warsaw         | did you mean Europe/Warsaw?
            --zone=Mars/Olympus   | 'Mars/Olympus' is no time zone
            --entities=chat       | --entities must be some of agents, groups, tags, goals, canned_responses, chats, tickets, reports, was chat; did you mean chats?
            --entities=chats,,goals | canned_responses, chats, tickets, reports, was an empty name
            --entities=chats,,,   | canned_responses, chats, tickets, reports, was an empty name
            --entities=chats,     | canned_responses, chats, tickets, reports, was an empty name
            --entities=,          | canned_responses, chats, tickets, reports, was an empty name
            --reports-by=account, | --reports-by must be some of account, agent, group, was an empty name
            --reports-by=agents   | was agents; did you mean agent?
            --mask=emal --mask-mode=drop | There is no field "emal" to mask; did you mean email?
            --mask=emial          | There is no field "emial" to mask; did you mean email?
            --mask=qqq            | There is no field "qqq" to mask; use email, ip, name, message_text
            --mask=email,, --mask-mode=drop | There is no field "," to mask
            --mask=email, --mask-mode=drop | There is no field "email," to mask; did you mean email?
            --mask=message.text --mask-mode=drop | There is no field "message.text" to mask
            --mask=email --mask-mode=hush | --mask-mode
            --mask=email          | --mask needs a key for its hashes; name its file with --mask-key-file
            --from=2026-02-30     | '2026-02-30' is no day
            --from=2031-01-01     | --from is a day in the future: 2031-01-01
            --parallel=65         | parallel must be from 1 to 64, was 65
            --batch-size=0        | --batch-size must be 1 or more, was 0
            --report-days=0       | --report-days must be positive
            --overlap=2           | such as 36h, was 2
            """)
    void anOption_whenItIsWrong_thenSaysWhatIsAllowed_andWritesNothing(String options, String message)
            throws IOException {
        Path file = directory.resolve("livechat.duckdb");

        isRefused(to(file.toString(), options.split(" ")), message);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void copyTo_whenItIsTheFileOfTheDatabase_thenIsRefused() {
        Path file = directory.resolve("livechat.duckdb");
        Path same = directory.resolve("./livechat.duckdb");

        isRefused(to(file.toString(), "--copy-to", same.toString()), "--copy-to is the file of --to itself");
    }

    @Test
    void forget_whenTheTargetIsWrong_thenIsRefusedToo() {
        isRefused(
                Cli.run("replicate", "forget", "ada@example.com", "--sandbox", "--to", "mysql://a:canary@host/x"),
                "allowed are the path");
        isRefused(Cli.run("replicate", "forget", "ada@example.com", "--sandbox", "--to="), "--to must not be empty");
    }

    @Test
    void forget_whenThereIsNoFile_thenSaysSo_andCreatesNone() {
        Path file = directory.resolve("livechat.duckdb");

        Cli.Outcome outcome = Cli.run("replicate", "forget", "ada@example.com", "--sandbox", "--to", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).isEqualTo("livechat: there is no database " + file + "; name it with --to\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void copyTo_whenItsDirectoryIsMissing_thenSaysSoBeforeARunThatMayTakeHours() {
        Path copy = directory.resolve("missing/copy.duckdb");
        Path file = directory.resolve("livechat.duckdb");

        Cli.Outcome outcome = to(file.toString(), "--copy-to", copy.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains(copy + ": there is no directory " + copy.getParent());
        assertThat(file).doesNotExist();
    }
}
