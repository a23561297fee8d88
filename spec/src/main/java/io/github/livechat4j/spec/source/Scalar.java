package io.github.livechat4j.spec.source;

import java.util.regex.Pattern;

/**
 * A single value, with its text as written.
 *
 * @param location where it is written
 * @param text the text; for a number or a boolean the literal
 * @param kind what the text stands for
 */
public record Scalar(SourceLocation location, String text, Kind kind) implements Tree {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** What the text of a scalar stands for. */
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
     * Text that was written with quotes, or as a block.
     *
     * @param location where it is written
     * @param text the text
     * @return the scalar
     */
    public static Scalar quoted(SourceLocation location, String text) {
        return new Scalar(location, text, Kind.TEXT);
    }

    /**
     * A value that was written without quotes.
     *
     * <p>Only what JSON knows has a kind of its own, as OpenAPI asks of its YAML. So {@code 2026-03-01}, {@code no} and
     * {@code 09:00} stay text, which YAML 1.1 would make a timestamp, a boolean and a number in base 60.
     *
     * @param location where it is written
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
