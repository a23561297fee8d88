package io.github.livechat4j.error;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a body cannot be decoded: it is not JSON, or a value in it does not match the contract and cannot be
 * converted either.
 *
 * <p>The exception has the path in the body ({@code $.chats[3].agents}), the expected value and the <em>kind</em> of
 * value that was found. It never shows content of the body.
 */
public final class DecodingException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The longest path shown in a message, in characters. */
    private static final int LONGEST_PATH = 120;

    private final String jsonPath;

    /** The expected value. */
    private final String expected;

    /** The kind of value that was found. */
    private final String found;

    /**
     * Creates the exception for a body whose operation is not known.
     *
     * @param jsonPath the path in the body, {@code $} for the whole body
     * @param expected the expected value, such as {@code a number}
     * @param found the kind of value that was found, such as {@code an object}
     */
    public DecodingException(String jsonPath, String expected, String found) {
        this(null, jsonPath, expected, found, List.of(), null);
    }

    /**
     * Creates the exception with a cause.
     *
     * @param jsonPath the path in the body, {@code $} for the whole body
     * @param expected the expected value, such as {@code a number}
     * @param found the kind of value that was found, such as {@code an object}
     * @param cause the cause; its message must not show content of the body
     */
    public DecodingException(String jsonPath, String expected, String found, Throwable cause) {
        this(null, jsonPath, expected, found, List.of(), cause);
    }

    private DecodingException(
            @Nullable Operation operation,
            String jsonPath,
            String expected,
            String found,
            List<Attempt> attempts,
            @Nullable Throwable cause) {
        super(operation, sentence(jsonPath, expected, found), attempts, cause);
        this.jsonPath = Objects.requireNonNull(jsonPath, "jsonPath");
        this.expected = Objects.requireNonNull(expected, "expected");
        this.found = Objects.requireNonNull(found, "found");
    }

    private static String sentence(String jsonPath, String expected, String found) {
        return "expected " + expected + " at " + shortened(jsonPath) + " but found " + found;
    }

    /** The path of a deeply nested value is too long to be readable in a message. */
    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH
                ? path
                : path.substring(0, LONGEST_PATH / 2) + "..." + path.substring(path.length() - LONGEST_PATH / 2);
    }

    /**
     * Returns a copy of this exception with an operation.
     *
     * @param answered the operation that the body answers
     * @return the copy
     */
    public DecodingException inAnswerTo(Operation answered) {
        return copy(Objects.requireNonNull(answered, "answered"), jsonPath, attempts());
    }

    /**
     * Returns a copy of this exception for a value inside a larger body.
     *
     * @param parentPath the path of that value in the body, {@code $.chats[3]}
     * @return the copy, whose path begins with the parent path
     */
    public DecodingException under(String parentPath) {
        return copy(operation().orElse(null), parentPath + jsonPath.substring(1), attempts());
    }

    /**
     * Returns a copy of this exception with the attempts that led to the body.
     *
     * @param made the attempts, in order
     * @return the copy, with these attempts in place of earlier ones
     */
    public DecodingException after(List<Attempt> made) {
        return copy(operation().orElse(null), jsonPath, made);
    }

    /**
     * Returns a copy of this exception that also names the kind of the answer.
     *
     * @param kind a few words, {@code of type text/html}
     * @return the copy
     */
    public DecodingException inAnswer(String kind) {
        return copied(new DecodingException(
                operation().orElse(null),
                jsonPath,
                expected,
                found + ", in an answer " + kind,
                attempts(),
                getCause()));
    }

    /**
     * Returns a copy of this exception without secrets: the path contains names from the body, and these may be secret.
     *
     * @param redact removes secrets from a text
     * @return the copy, without secrets
     */
    public DecodingException redacted(UnaryOperator<String> redact) {
        return copied(new DecodingException(
                operation().orElse(null),
                redact.apply(jsonPath),
                redact.apply(expected),
                redact.apply(found),
                attempts(),
                getCause()));
    }

    private DecodingException copy(@Nullable Operation newOperation, String newPath, List<Attempt> newAttempts) {
        return copied(new DecodingException(newOperation, newPath, expected, found, newAttempts, getCause()));
    }

    private DecodingException copied(DecodingException copy) {
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /**
     * Returns the path of the value in the body.
     *
     * @return a path such as {@code $.chats[3].agents}
     */
    public String jsonPath() {
        return jsonPath;
    }

    /**
     * Returns what was expected at the path.
     *
     * @return a few words, such as {@code a number}
     */
    public String expected() {
        return expected;
    }

    /**
     * Returns the kind of value that was found at the path.
     *
     * @return a few words, such as {@code an object}
     */
    public String found() {
        return found;
    }
}
