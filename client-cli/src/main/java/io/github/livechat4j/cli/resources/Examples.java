package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes an example of each command from the examples of the contract. A sandbox has all records that these name. */
final class Examples {

    private static final String SANDBOX = " --sandbox --sandbox-chats 500";

    private Examples() {}

    /** {@code livechat agents get nora@example.com --sandbox}. */
    static String command(CommandOperation operation, OptionNames names) {
        List<String> words = new ArrayList<>(
                List.of("livechat", CommandWords.command(operation.tag()), CommandWords.subcommand(operation)));
        operation
                .fields(Field.Place.PATH)
                .forEach(field -> words.add(quoted(field.example().asText())));
        Optional<Field> secret = Optional.empty();
        for (Field field : operation.fields()) {
            if (field.place() == Field.Place.PATH || !isShown(operation, field)) {
                continue;
            }
            if (field.hasArguments()) {
                values(field).forEach(value -> words.add(names.of(field) + " " + quoted(value)));
            } else {
                words.add(names.ofFile(field) + " -");
                secret = Optional.of(field);
            }
        }
        if (operation.deletes()) {
            words.add("--yes");
        }
        return secret.map(field -> "echo " + quoted(field.example().asText()) + " | ")
                        .orElse("")
                + String.join(" ", words)
                + SANDBOX;
    }

    /** {@code livechat call getAgent login=nora@example.com --sandbox}. */
    static String call(CommandOperation operation) {
        StringBuilder line = new StringBuilder("livechat call ").append(operation.id());
        operation.fields().stream()
                .filter(field -> field.place() == Field.Place.PATH || isShown(operation, field))
                .forEach(field ->
                        values(field).forEach(value -> line.append(' ').append(quoted(field.key() + "=" + value))));
        return line + SANDBOX;
    }

    /**
     * Returns whether an example shows a field: required fields, plain fields of a new record, and the first field if
     * none is required.
     */
    private static boolean isShown(CommandOperation operation, Field field) {
        if (field.example().isMissingNode()) {
            return false;
        }
        Function<Field, Boolean> must = each -> each.required()
                && each.parent()
                        .map(parent -> operation.fields().stream()
                                .anyMatch(other -> other.key().equals(parent) && other.required()))
                        .orElse(true);
        boolean isWhole = operation.fields().stream()
                .anyMatch(other -> other.parent().equals(Optional.of(field.key())) && other.required());
        boolean nothingMust = operation.fields(Field.Place.BODY).stream().noneMatch(must::apply);
        Optional<Field> first = operation.fields(Field.Place.BODY).stream()
                .filter(each -> !each.example().isMissingNode())
                .findFirst();
        boolean isPlain = operation.method().equals("POST")
                && field.place() == Field.Place.BODY
                && field.type() != Field.Type.JSON
                && field.parent().isEmpty()
                && !field.secret();
        return isPlain || (must.apply(field) && !isWhole) || (nothingMust && first.equals(Optional.of(field)));
    }

    private static List<String> values(Field field) {
        List<String> values = new ArrayList<>();
        if (field.many()) {
            field.example().forEach(each -> values.add(text(each)));
        } else {
            values.add(text(field.example()));
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** Quotes a word for a shell. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
