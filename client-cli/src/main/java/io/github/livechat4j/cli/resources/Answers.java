package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.output.TerminalText;
import io.github.livechat4j.cli.resources.CommandOperation.Column;
import io.github.livechat4j.reports.Tabular;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Prints the answers of calls. */
final class Answers {

    /** Where unparseable records and values are: JSON is printed as the service sent it, tables skip them. */
    static final String OF_UNREADABLE = "JSON has them as they were sent, tables are without them";

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final CommandOperation operation;

    Answers(Surroundings surroundings, CommandOperation operation) {
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
        this.operation = operation;
    }

    /**
     * Prints an answer.
     *
     * @param format the format; empty for the default: a table for lists at a terminal, else JSON
     * @param fields the members of the records to print; empty for all, in a table for all that fit
     */
    void print(JsonNode answer, Optional<AnswerFormat> format, List<String> fields) {
        boolean isEmpty = answer.isTextual() && answer.asText().isEmpty();
        if (answer.isMissingNode() || isEmpty) {
            // a successful call without a body
            return;
        }
        boolean people = terminal.outIsTerminal() && operation.isList();
        switch (format.orElse(people ? AnswerFormat.TABLE : AnswerFormat.JSON)) {
            case TABLE -> table(records(Calls.typed(operation, answer)), fields);
            case CSV -> csv(records(Calls.typed(operation, answer)), fields);
            case JSON -> printIndented(chosen(answer, fields));
            case NDJSON ->
                records(chosen(answer, fields)).forEach(each -> terminal.out().println(each));
        }
    }

    /** Returns an answer of the same form whose records have only the chosen members. */
    private JsonNode chosen(JsonNode answer, List<String> fields) {
        if (fields.isEmpty()) {
            return answer;
        }
        List<JsonNode> records = records(answer);
        fields.forEach(name -> column(records, name));
        if (!operation.isList()) {
            return part(answer, fields);
        }
        ArrayNode parts = Values.JSON.createArrayNode();
        records.forEach(each -> parts.add(part(each, fields)));
        Optional<String> rows = operation.rows().filter(name -> answer.isObject());
        return rows.<JsonNode>map(name -> ((ObjectNode) answer.deepCopy()).set(name, parts))
                .orElse(parts);
    }

    private static JsonNode part(JsonNode record, List<String> fields) {
        ObjectNode part = Values.JSON.createObjectNode();
        for (String name : fields) {
            JsonNode value = record.at(Cells.pointer(name));
            if (!value.isMissingNode()) {
                ObjectNode holder = part;
                String[] path = name.split("\\.", -1);
                for (String member : List.of(path).subList(0, path.length - 1)) {
                    holder = holder.withObjectProperty(member);
                }
                holder.set(path[path.length - 1], value);
            }
        }
        return part;
    }

    private void csv(List<JsonNode> records, List<String> fields) {
        Cells cells = new Cells(surroundings.clock().getZone());
        // every column of the contract, since scripts rely on the columns
        List<Column> columns = fields.isEmpty()
                ? operation.columns()
                : fields.stream().map(name -> column(records, name)).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::name).toList());
        records.forEach(each ->
                rows.add(columns.stream().map(column -> cells.csv(each, column)).toList()));
        Tabular table = () -> rows;
        terminal.out().print(table.toCsv());
        terminal.out().flush();
    }

    private List<JsonNode> records(JsonNode answer) {
        JsonNode list = operation.rows().map(answer::path).orElse(answer);
        if (isListWithGaps(list)) {
            return StreamSupport.stream(list.spliterator(), false).toList();
        }
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : List.of(answer);
    }

    /**
     * Returns whether an object stands for a list: PHP encodes a list with removed elements as an object with numbers
     * as names.
     */
    private static boolean isListWithGaps(JsonNode list) {
        return list.isObject()
                && !list.isEmpty()
                && list.properties().stream().allMatch(member -> member.getKey().matches("[0-9]{1,18}"));
    }

    private void table(List<JsonNode> records, List<String> chosen) {
        Cells cells = new Cells(surroundings.clock().getZone());
        List<Column> columns = columns(records, chosen);
        Table table = new Table(
                columns.stream().map(Column::name).toList(),
                records.stream()
                        .map(each -> columns.stream()
                                .map(column -> cells.cell(each, column))
                                .toList())
                        .toList());
        int width = terminal.outIsTerminal() ? terminal.columns() : Table.WITHOUT_END;
        table.lines(width).forEach(terminal.out()::println);
        List<String> leftOut = table.leftOut(width);
        if (!leftOut.isEmpty()) {
            terminal.out().flush();
            terminal.err()
                    .println(folded(
                            "no room for " + String.join(", ", leftOut) + " (--fields or --format json shows them)"));
        }
    }

    private String folded(String sentence) {
        return String.join("\n", TerminalText.lines(sentence, terminal.columns()));
    }

    private List<Column> columns(List<JsonNode> records, List<String> chosen) {
        if (!chosen.isEmpty()) {
            return chosen.stream().map(name -> column(records, name)).toList();
        }
        return operation.columns().stream()
                .filter(column -> records.stream().anyMatch(each -> !isEmpty(each.path(column.name()))))
                .toList();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isArray() && value.isEmpty())
                || value.asText("-").isEmpty();
    }

    private Column column(List<JsonNode> records, String name) {
        Optional<Column> known = operation.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
        boolean present = records.isEmpty()
                || records.stream()
                        .anyMatch(each -> !each.at(Cells.pointer(name)).isMissingNode());
        if (known.isEmpty() && !present) {
            List<String> names = operation.columns().stream().map(Column::name).toList();
            throw Failure.of(ExitCode.USAGE, "--fields has \"" + name + "\", which no record has")
                    .advise(Closest.advice(name, members(records), "there are " + String.join(", ", names)));
        }
        return known.orElseGet(() -> new Column(name, ""));
    }

    /** Returns the names of all members of the records, such as {@code requester.mail}. */
    private static Set<String> members(List<JsonNode> records) {
        Set<String> names = new TreeSet<>();
        records.forEach(record -> addMembers("", record, names));
        return names;
    }

    private static void addMembers(String prefix, JsonNode value, Set<String> names) {
        value.properties().forEach(member -> {
            names.add(prefix + member.getKey());
            addMembers(prefix + member.getKey() + ".", member.getValue(), names);
        });
    }

    /** Prints which page of a list this is, if there are several. */
    void tellOfPages(JsonNode answer, int page) {
        int pages = answer.path("pages").asInt();
        if (operation.isPaged() && pages > 1) {
            terminal.out().flush();
            terminal.err()
                    .println(folded("page " + page + " of " + pages + ", "
                            + answer.path("total").asInt()
                            + " in all; --page N shows another, --all shows all, livechat"
                            + " export " + CommandWords.command(operation.tag()) + " takes all"));
        }
    }

    /**
     * Streams indented JSON, since the indented text of a deeply nested answer can be many times as long as the answer.
     */
    private void printIndented(JsonNode answer) {
        try (JsonGenerator generator = Values.JSON.createGenerator(terminal.out())) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setPrettyPrinter(printer());
            Values.JSON.writeTree(generator, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.out().println();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
