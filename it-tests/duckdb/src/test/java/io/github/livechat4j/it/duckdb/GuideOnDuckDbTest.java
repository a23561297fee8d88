package io.github.livechat4j.it.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the DuckDB commands of the guides keep every value, also of fields that occur late in a file. */
class GuideOnDuckDbTest {

    private static final Pattern COMMAND = Pattern.compile("duckdb -c \"([^\"]+)\"");

    /** The number of records from which DuckDB infers types by default. */
    private static final int GUESSED_FROM = 20_480;

    private static final int RECORDS = GUESSED_FROM + 100;

    @TempDir
    Path directory;

    private static List<String> commands(String verb) throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> guides = Files.list(Path.of("../../docs/guide"))) {
            for (Path guide : guides.sorted().toList()) {
                COMMAND.matcher(Files.readString(guide))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(command -> command.startsWith(verb))
                        .forEach(commands::add);
            }
        }
        return commands;
    }

    private void writeExport(Path file) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (int number = 1; number <= RECORDS; number++) {
                boolean isLate = number > GUESSED_FROM;
                out.write("{\"type\":\"chat\",\"id\":\"C" + number + "\",\"rate\":"
                        + (isLate ? "\"rated_good\"" : "null")
                        + ",\"queue\":" + (isLate ? "{\"duration\":7}" : "null")
                        + (isLate ? ",\"custom_variables\":[{\"key\":\"plan\",\"value\":\"gold\"}]" : "") + "}\n");
            }
        }
    }

    private long count(Statement statement, String what, Path file) throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(" + what + ") from '" + file + "'")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void command_ofTheGuides_whenFieldsComeLate_thenKeepsThem() throws Exception {
        writeExport(directory.resolve("chats.ndjson.gz"));
        List<String> commands = commands("copy");
        assertThat(commands).isNotEmpty();

        for (String command : commands) {
            Path made = directory.resolve("chats.parquet");
            try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = database.createStatement()) {
                statement.execute(command.replace("'chats.", "'" + directory + "/chats."));

                assertThat(count(statement, "*", made)).isEqualTo(RECORDS);
                for (String late : List.of("rate", "queue", "custom_variables")) {
                    assertThat(count(statement, late, made)).as(late).isEqualTo(RECORDS - GUESSED_FROM);
                }
            }
        }
    }

    @Test
    void query_ofTheGuides_whenTextsLookLikeOtherTypes_thenKeepsThem() throws Exception {
        String id = "7C9E6679-7425-40DE-944B-E07FC1F90AE7";
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(directory.resolve("chats.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
            out.write("{\"type\":\"chat\",\"id\":\"" + id + "\",\"visitor\":{\"name\":\"epoch\"}}\n");
        }
        List<String> queries = commands("select json");
        assertThat(queries).hasSize(1);

        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found =
                        statement.executeQuery(queries.get(0).replace("'chats.", "'" + directory + "/chats."))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString("id")).isEqualTo(id);
            assertThat(found.getString("visitor")).isEqualTo("epoch");
        }
    }
}
