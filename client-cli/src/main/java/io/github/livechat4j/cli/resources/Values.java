package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** Parses texts of the command line into values of fields. */
final class Values {

    /** Keeps numbers as they were written, with all their digits. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("true", "1", "yes");
    private static final Set<String> NO = Set.of("false", "0", "no");

    private Values() {}

    /**
     * Parses one value of a field.
     *
     * @param name the name of the field on this command line, for messages
     */
    static JsonNode of(Field field, String name, String text) {
        return switch (field.type()) {
            case TEXT -> word(field, name, text);
            case INTEGER -> integer(field, name, text);
            case NUMBER -> NODES.numberNode(number(field, name, text));
            case NUMBER_TEXT -> NODES.textNode(number(field, name, text).toPlainString());
            case FLAG -> NODES.booleanNode(flag(field, name, text));
            case FLAG_NUMBER -> NODES.numberNode(flag(field, name, text) ? 1 : 0);
            case FLAG_TEXT -> NODES.textNode(flag(field, name, text) ? "1" : "0");
            case DATE -> date(field, name, text);
            case JSON -> json(name, text);
        };
    }

    private static JsonNode word(Field field, String name, String text) {
        if (!field.words().isEmpty() && !field.words().contains(text)) {
            throw refusal(field, name, text);
        }
        return NODES.textNode(text);
    }

    private static JsonNode integer(Field field, String name, String text) {
        try {
            return NODES.numberNode(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw refusal(field, name, text).because(e);
        }
    }

    private static BigDecimal number(Field field, String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw refusal(field, name, text).because(e);
        }
    }

    private static boolean flag(Field field, String name, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw refusal(field, name, text);
        }
        return YES.contains(word);
    }

    private static JsonNode date(Field field, String name, String text) {
        try {
            return NODES.textNode(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            throw refusal(field, name, text).because(e);
        }
    }

    static JsonNode json(String name, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isMissingNode()) {
                throw Failure.of(ExitCode.USAGE, name + " must be JSON, was empty");
            }
            return node;
        } catch (JsonProcessingException e) {
            // without the cause, whose message quotes the text, which may hold a secret
            throw Failure.of(
                            ExitCode.USAGE,
                            name + " must be JSON, and is not at line "
                                    + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr())
                    .because(new IllegalArgumentException("not JSON"));
        }
    }

    static Failure refusal(Field field, String name, String text) {
        String shown = field.secret() ? "another value" : "\"" + text + "\"";
        Failure failure = Failure.of(ExitCode.USAGE, name + " must be " + allowed(field) + ", was " + shown);
        return Closest.advised(failure, text, field.words());
    }

    static String allowed(Field field) {
        if (!field.words().isEmpty()) {
            return "one of " + String.join(", ", field.words());
        }
        return switch (field.type()) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case NUMBER, NUMBER_TEXT -> "a number with a decimal point";
            case FLAG, FLAG_NUMBER, FLAG_TEXT -> "true or false";
            case DATE -> "a date, YYYY-MM-DD";
            case JSON -> "JSON";
        };
    }
}
