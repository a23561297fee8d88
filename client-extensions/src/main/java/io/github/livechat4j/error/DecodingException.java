package io.github.livechat4j.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body that could not be understood: it is no JSON, or something in it is not what the contract promises and cannot be
 * read as such either.
 *
 * <p>It says where in the body ({@code $.chats[3].agents}), what was expected and what <em>kind</em> of thing was found.
 * It never shows what the body holds.
 */
public final class DecodingException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Operation operation;

    /** Where in the body it was. */
    private final String jsonPath;

    /** What was expected there. */
    private final String expected;

    /** The kind of what was found there. */
    private final String found;

    /**
     * Creates the exception for a body that belongs to no operation that is known here.
     *
     * @param jsonPath where in the body, {@code $} for all of it
     * @param expected what was expected, {@code a number}
     * @param found the kind of what was found, {@code an object}
     */
    public DecodingException(String jsonPath, String expected, String found) {
        this(jsonPath, expected, found, null, null);
    }

    /**
     * Creates the exception with what led to it.
     *
     * @param jsonPath where in the body, {@code $} for all of it
     * @param expected what was expected, {@code a number}
     * @param found the kind of what was found, {@code an object}
     * @param cause what led to it; its message must not show what the body holds
     */
    public DecodingException(String jsonPath, String expected, String found, Throwable cause) {
        this(jsonPath, expected, found, cause, null);
    }

    private DecodingException(
            String jsonPath, String expected, String found, @Nullable Throwable cause, @Nullable Operation operation) {
        super((operation == null ? "" : operation + ": ") + sentence(jsonPath, expected, found), cause);
        this.operation = operation;
        this.jsonPath = Objects.requireNonNull(jsonPath, "jsonPath");
        this.expected = Objects.requireNonNull(expected, "expected");
        this.found = Objects.requireNonNull(found, "found");
    }

    private static String sentence(String jsonPath, String expected, String found) {
        return "expected " + expected + " at " + jsonPath + " but found " + found;
    }

    /**
     * Says the same of the answer to an operation.
     *
     * @param answered the operation whose answer it was
     * @return the same exception, with the operation
     */
    public DecodingException inAnswerTo(Operation answered) {
        return copy(Objects.requireNonNull(answered, "answered"), jsonPath);
    }

    /**
     * Says the same of a value that is itself a part of a body.
     *
     * @param parentPath where in the body that part is, {@code $.chats[3]}
     * @return the same exception, with a path that begins with the parent's
     */
    public DecodingException under(String parentPath) {
        return copy(operation, parentPath + jsonPath.substring(1));
    }

    private DecodingException copy(@Nullable Operation copiedOperation, String copiedPath) {
        DecodingException copy = new DecodingException(copiedPath, expected, found, getCause(), copiedOperation);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /**
     * Says whose answer could not be understood.
     *
     * @return the operation; empty if a codec was used alone, or if the exception was serialised
     */
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    /**
     * Says where in the body it was.
     *
     * @return a path such as {@code $.chats[3].agents}
     */
    public String jsonPath() {
        return jsonPath;
    }

    /**
     * Says what was expected there.
     *
     * @return a few words, such as {@code a number}
     */
    public String expected() {
        return expected;
    }

    /**
     * Says what kind of thing was found there.
     *
     * @return a few words, such as {@code an object}
     */
    public String found() {
        return found;
    }
}
