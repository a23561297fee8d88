package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checked arguments of a tool. The SDK checks only their JSON Schema, which accepts any text as a date, and leaves 5.0
 * a fraction.
 */
final class JsonArguments {

    private final Map<String, JsonNode> given;

    /**
     * Checks the names.
     *
     * @param tool the name of the tool, for messages
     * @param given the arguments by name
     * @param allowed the allowed names
     * @throws Failure if there is another argument, or a null
     */
    JsonArguments(String tool, Map<String, JsonNode> given, Collection<String> allowed) {
        this.given = given;
        given.forEach((name, value) -> {
            if (!allowed.contains(name)) {
                throw Closest.advised(
                        Failure.of(
                                ExitCode.USAGE,
                                tool + " takes no argument '" + name + "', only " + String.join(", ", allowed)),
                        name,
                        allowed);
            }
            if (value.isNull()) {
                throw Failure.of(ExitCode.USAGE, name + " must not be null").advise("leave it out");
            }
        });
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    Optional<String> text(String name) {
        return value(name).map(value -> text(name, value));
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refused(name, "a text", value);
        }
        return value.asText();
    }

    private static Failure refused(String name, String allowed, JsonNode value) {
        return Failure.of(ExitCode.USAGE, name + " must be " + allowed + ", was " + value);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(each -> texts.add(text(name, each)));
            } else {
                texts.add(text(name, value));
            }
        });
        return texts.stream().distinct().toList();
    }

    OptionalInt number(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        // 5.0 is a whole number in JSON
        JsonNode number = value.get();
        if (!number.isNumber() || !number.canConvertToExactIntegral() || !number.canConvertToInt()) {
            throw refused(name, "a whole number", number);
        }
        return OptionalInt.of(number.intValue());
    }

    Optional<LocalDate> day(String name) {
        return value(name).map(value -> {
            try {
                return LocalDate.parse(value.asText());
            } catch (DateTimeException e) {
                throw refused(name, "a date as YYYY-MM-DD", value);
            }
        });
    }

    /** Returns the constant that a word stands for, with {@code -} for {@code _} and letters of any case. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(text.replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> {
                            List<String> words = words(type);
                            return Closest.advised(
                                    Failure.of(
                                            ExitCode.USAGE,
                                            name + " must be one of " + String.join(", ", words) + ", was \"" + text
                                                    + "\""),
                                    text,
                                    words);
                        }));
    }

    /** Returns the words of the constants of a type. */
    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
