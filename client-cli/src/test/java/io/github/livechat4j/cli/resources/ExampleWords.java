package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words by which the command calls an operation with all that the contract shows of it, and not only with what has
 * to be there.
 */
public final class ExampleWords {

    private final CommandOperation operation;
    private final Path folder;

    private ExampleWords(CommandOperation operation, Path folder) {
        this.operation = operation;
        this.folder = folder;
    }

    /**
     * The words for both commands that an operation has.
     *
     * @param id its operationId
     * @param folder takes the files of values that are no arguments
     * @return those of {@code livechat call}, then those of its own command if it has one and that can say all of it
     */
    public static List<List<String>> of(String id, Path folder) throws IOException {
        ExampleWords words = new ExampleWords(Operations.read().named(id), folder);
        List<List<String>> commands = new ArrayList<>();
        commands.add(words.call());
        boolean isPlain = words.shown().stream().allMatch(ExampleWords::isPlain);
        if (!words.operation.report() && isPlain) {
            commands.add(words.command());
        }
        return commands;
    }

    /** Whether it can be an option: those take no empty texts and lists, and no JSON where they take a text. */
    private static boolean isPlain(Field field) {
        JsonNode example = field.example();
        boolean isEmpty = field.many()
                ? example.isEmpty()
                        || example.valueStream()
                                .anyMatch(each -> each.asText("-").isEmpty())
                : example.isTextual() && example.asText().isEmpty();
        boolean isJsonForText =
                field.type() == Field.Type.TEXT && values(field).stream().anyMatch(value -> !value.isTextual());
        return !isEmpty && !isJsonForText;
    }

    /** Members of objects are in the example of the object, and null is never sent. */
    private List<Field> shown() {
        return operation.fields().stream()
                .filter(field ->
                        !field.example().isMissingNode() && !field.example().isNull())
                .filter(field ->
                        field.place() != Field.Place.BODY || field.parent().isEmpty())
                .toList();
    }

    private List<String> call() throws IOException {
        List<String> words = new ArrayList<>(List.of("call", operation.id()));
        for (Field field : shown()) {
            words.add(
                    field.secret()
                            ? field.key() + ":=@"
                                    + file(field.key(), field.example().toString())
                            : field.key() + ":=" + field.example());
        }
        return confirmed(words);
    }

    private List<String> command() throws IOException {
        List<String> words =
                new ArrayList<>(List.of(CommandWords.command(operation.tag()), CommandWords.subcommand(operation)));
        OptionNames names = OperationCommand.names(
                operation,
                CommandSpec.forAnnotatedObject(new ConnectionOptions()),
                CommandSpec.forAnnotatedObject(new OutputOptions()));
        for (Field field : shown()) {
            if (field.place() == Field.Place.PATH) {
                words.add(text(field.example()));
            }
        }
        for (Field field : shown()) {
            if (field.place() == Field.Place.PATH) {
                continue;
            }
            if (field.secret()) {
                for (JsonNode value : values(field)) {
                    String name = field.key() + "." + words.size();
                    words.addAll(List.of(names.ofFile(field), file(name, text(value))));
                }
                continue;
            }
            for (JsonNode value : values(field)) {
                String text = field.type() == Field.Type.JSON ? value.toString() : text(value);
                words.addAll(List.of(names.of(field), text));
            }
        }
        return confirmed(words);
    }

    private List<String> confirmed(List<String> words) {
        if (operation.deletes()) {
            words.add("--yes");
        }
        return words;
    }

    private String file(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder).resolve(operation.id() + "." + name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static List<JsonNode> values(Field field) {
        return field.many() && field.type() != Field.Type.JSON
                ? StreamSupport.stream(field.example().spliterator(), false).toList()
                : List.of(field.example());
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
