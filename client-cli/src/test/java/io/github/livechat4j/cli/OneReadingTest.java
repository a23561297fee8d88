package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that values in an unusual form, such as numbers as strings, appear in CSV and tables like the usual form. */
class OneReadingTest {

    private static final String FORMS = """
            "tags":["billing","refund"]                    | "tags":{"0":"billing","3":"refund"}
            "tags":["billing"]                             | "tags":"billing"
            "tags":[]                                      | "tags":null
            "group":[1,2]                                  | "group":{"1":1,"4":"2"}
            "agents":[{"email":"a@example.com"}]           | "agents":{"7":{"email":"a@example.com"}}
            "supervisors":[{"email":"a@example.com"}]      | "supervisors":{"2":{"email":"a@example.com"}}
            "messages":[{"text":"a"},{"text":"b"}]         | "messages":{"0":{"text":"a"},"9":{"text":"b"}}
            "events":[{"text":"a"}]                        | "events":{"5":{"text":"a"}}
            "started_timestamp":1772700000                 | "started_timestamp":1772700000.0
            "started_timestamp":1772700000                 | "started_timestamp":"1772700000"
            "ended_timestamp":1772700000                   | "ended_timestamp":1772700000.0
            "pending":true                                 | "pending":1
            "pending":true                                 | "pending":"1"
            "pending":false                                | "pending":0
            "duration":57                                  | "duration":"57"
            """;

    @AutoClose
    private final FixedService service = new FixedService();

    @TempDir
    private Path directory;

    private void chat(String field) {
        service.answers(
                "/chats",
                "{\"chats\":[{\"type\":\"chat\",\"id\":\"C1\",\"duration\":1," + field + "}],\"total\":1,\"pages\":1}");
    }

    private String exported(String field, String name) throws IOException {
        chat(field);
        Path file = directory.resolve(name);
        Cli.Outcome outcome = service.run("export", "chats", "--to", "2026-03-17", "-o", file.toString(), "--quiet");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<String> tables(String field) {
        chat(field);
        String column = field.substring(1, field.indexOf('"', 1));
        return Stream.of(
                        service.run("chats", "list", "--format", "table"),
                        service.run("call", "listChats", "--format", "table", "--columns", "id," + column))
                .peek(outcome ->
                        assertThat(outcome.exitCode()).as(outcome.err()).isZero())
                .map(Cli.Outcome::out)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FORMS)
    void csv_whenAFieldCameInAnotherForm_thenIsThatOfTheUsualForm(String usual, String other) throws IOException {
        assertThat(exported(other, "other.csv"))
                .isEqualTo(exported(usual, "usual.csv"))
                .contains("C1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FORMS)
    void table_whenAFieldCameInAnotherForm_thenIsThatOfTheUsualForm(String usual, String other) {
        assertThat(tables(other)).isEqualTo(tables(usual));
    }

    @Test
    void table_whenTheListItselfHasGaps_thenHasARowForEachRecord() {
        service.answers("/tags", "{\"0\":{\"name\":\"billing\"},\"3\":{\"name\":\"refund\"}}");

        assertThat(service.run("tags", "list", "--format", "table").out())
                .contains("billing", "refund")
                .hasLineCount(3);
    }

    @Test
    void table_whenARecordCannotBeRead_thenSaysSoEvenIfQuiet() {
        service.answers("/agents", "[{\"login\":\"a@example.com\"},{\"login\":{}},7]");

        Cli.Outcome outcome = service.run("agents", "list", "--format", "table", "--quiet");

        assertThat(outcome.out()).contains("a@example.com").hasLineCount(2);
        assertThat(outcome.err()).startsWith("2 records and 0 values of the answers could not be read");
    }
}
