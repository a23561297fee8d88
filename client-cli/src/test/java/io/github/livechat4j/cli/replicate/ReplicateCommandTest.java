package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("duckdb")
class ReplicateCommandTest {

    @TempDir
    private Path directory;

    private Cli.Outcome replicate(String... more) {
        return replicate(Map.of(), more);
    }

    private Cli.Outcome replicate(Map<String, String> environment, String... more) {
        List<String> words =
                new ArrayList<>(List.of("replicate", "--sandbox", "--sandbox-chats", "300", "--to", file().toString()));
        words.addAll(List.of(more));
        return Cli.run(environment, words.toArray(String[]::new));
    }

    private Path file() {
        return directory.resolve("livechat.duckdb");
    }

    private static long count(Path database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void replicate_whenRunTwice_thenFillsTheDatabaseAndThenUpdatesIt() throws SQLException {
        Cli.Outcome first = replicate(
                "--json", "--copy-to", directory.resolve("copy.duckdb").toString());
        Cli.Outcome second = replicate("--json");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).hasLineCount(1).contains("\"chats\":{\"pass\":\"fill\",\"records\":300,");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("\"chats\":{\"pass\":\"update\",").contains("\"differences\":[]");
        assertThat(count(file(), "select count(*) from chats")).isEqualTo(300);
        assertThat(count(file(), "select count(*) from report_figures where report = 'total_chats'"))
                .isPositive();
        assertThat(count(directory.resolve("copy.duckdb"), "select count(*) from chats"))
                .isEqualTo(300);
    }

    @Test
    void replicate_whenMasked_thenStoresHashesAndForgetsByAddress() throws SQLException, IOException {
        Path key = Files.writeString(directory.resolve("key.txt"), "sixteen or more characters");
        String[] masks = {"--mask", "email,ip", "--mask-key-file", key.toString()};

        Cli.Outcome first = replicate("--entities", "chats", "--mask", masks[1], masks[2], masks[3]);
        Cli.Outcome other = replicate("--entities", "chats");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("chats").contains("is up to date");
        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(other.err()).contains("--mask");
        assertThat(count(file(), "select count(*) from chats where record::varchar like '%@%'"))
                .isZero();
    }

    @Test
    void forget_whenAVisitorHasChats_thenTheyAreDeletedAndDoNotComeBack() throws SQLException {
        replicate("--entities", "chats");
        String visitor;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select visitor_id from chats where visitor_id is not null")) {
            rows.next();
            visitor = rows.getString(1);
        }

        Cli.Outcome forgotten = Cli.run(
                "replicate", "forget", visitor, "--sandbox", "--sandbox-chats", "300", "--to", file().toString());
        Cli.Outcome full = replicate("--entities", "chats", "--full");

        assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
        assertThat(forgotten.out()).contains("records of chats");
        assertThat(full.exitCode()).as(full.err()).isZero();
        assertThat(count(file(), "select count(*) from chats where visitor_id = '" + visitor + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --entities=chats,cats      | --entities must be some of agents, groups
            --reports-by=month         | --reports-by must be some of account, agent, group
            --mask=email               | --mask needs a key for its hashes
            --mask-key-file=key.txt    | --mask-key-file needs --mask
            --parallel=0               | parallel must be from 1 to 64
            --mask=nothing --mask-mode=drop | There is no field
            --drivers=/no/such/place   | there is no /no/such/place; get it by: mvn dependency:copy
            """)
    void replicate_whenAnOptionIsWrong_thenSaysWhichAndWritesNothing(String options, String message) {
        Cli.Outcome outcome = replicate(options.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(message);
        assertThat(file()).doesNotExist();
    }

    @Test
    void copyTo_whenTheDatabaseIsNoFile_thenIsRefused() {
        Cli.Outcome outcome = Cli.run("replicate", "--sandbox", "--to", "postgresql://localhost/x", "--copy-to", "y");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("--copy-to");
    }
}
