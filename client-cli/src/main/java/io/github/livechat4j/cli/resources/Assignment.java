package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.RefusedWords;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An argument of the form {@code name=value}.
 *
 * @param key the key of a field
 * @param sign {@code =} for text, {@code :=} for JSON
 * @param value the value, or {@code @} with the name of the file that holds it
 */
record Assignment(String key, String sign, String value) {

    private static final Pattern FORM = Pattern.compile("([^=]+?)(:?=)(.*)", Pattern.DOTALL);

    /** Parses an argument of an operation, whose keys may hold the sign themselves. */
    static Assignment of(String word, CommandOperation operation) {
        return operation.fields().stream()
                .flatMap(field -> Stream.of(field.key(), field.wire()))
                .filter(key -> key.contains("=") && (word.startsWith(key + "=") || word.startsWith(key + ":=")))
                .max(Comparator.comparingInt(String::length))
                .map(key -> {
                    String sign = word.startsWith(key + ":=") ? ":=" : "=";
                    return new Assignment(key, sign, word.substring(key.length() + sign.length()));
                })
                .orElseGet(() -> of(word));
    }

    static Assignment of(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            // not quoted, since the argument may be a mistyped secret
            throw Failure.of(ExitCode.USAGE, "an argument is not of the form key=value, key:=json or key=@file")
                    .advise("see: livechat call --help");
        }
        return new Assignment(form.group(1), form.group(2), form.group(3));
    }

    void addTo(Request request) {
        Field field = field(request.operation());
        boolean fromFile = value.startsWith("@");
        if (!fromFile && !field.isArgument(value)) {
            throw Failure.of(
                            ExitCode.USAGE,
                            key + " may hold a secret, which every user of this machine could read here")
                    .advise("use " + key + "=@FILE, or " + key + "=@- for standard input");
        }
        if (sign.equals(":=")) {
            request.set(field, Values.json(key, fromFile ? Input.text(value.substring(1)) : value));
        } else {
            request.add(field, fromFile ? Input.value(value.substring(1)) : value);
        }
    }

    private Field field(CommandOperation operation) {
        return operation.fields().stream()
                .filter(field -> field.key().equals(key) || field.wire().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(operation));
    }

    private Failure unknown(CommandOperation operation) {
        List<String> keys = operation.fields().stream().map(Field::key).toList();
        if (keys.isEmpty()) {
            return Failure.of(
                    ExitCode.USAGE,
                    operation.id() + " takes no arguments, and no " + RefusedWords.shown("argument", key));
        }
        Failure failure = Failure.of(
                ExitCode.USAGE,
                operation.id() + " takes no " + RefusedWords.shown("argument", key) + ", only "
                        + String.join(", ", topFirst(keys)));
        return Closest.advised(failure, key, keys);
    }

    /** Returns the keys without those of members of objects, which would make the line long. */
    private static List<String> topFirst(List<String> keys) {
        return keys.stream().filter(each -> !each.contains(".")).toList();
    }
}
