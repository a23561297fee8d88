package io.github.livechat4j.spec.source;

import java.util.regex.Pattern;

/**
 * A single value, with its text as written.
 *
 * @param location its location in the source
 * @param text the text; for a number or a boolean the literal
 * @param kind the type of the value
 */
public record Scalar(SourceLocation location, String text, Kind kind) implements Tree {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** The type of a scalar. */
    public enum Kind {
        /** Characters. */
        TEXT,
        /** A JSON number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** No value. */
        NULL
    }

    /**
     * Returns a text that was written with quotes, or as a block.
     *
     * @param location its location in the source
     * @param text the text
     * @return the scalar
     */
    public static Scalar quoted(SourceLocation location, String text) {
        return new Scalar(location, text, Kind.TEXT);
    }

    /**
     * Returns a value that was written without quotes.
     *
     * <p>Only the types of JSON are recognized, as OpenAPI requires. So {@code 2026-03-01}, {@code no} and
     * {@code 09:00} remain texts; YAML 1.1 would make them a timestamp, a boolean and a number in base 60.
     *
     * @param location its location in the source
     * @param text the text
     * @return the scalar
     */
    public static Scalar plain(SourceLocation location, String text) {
        return new Scalar(location, text, kindOf(text));
    }

    private static Kind kindOf(String text) {
        return switch (text) {
            case "", "~", "null" -> Kind.NULL;
            case "true", "false" -> Kind.BOOLEAN;
            default -> NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }
}
