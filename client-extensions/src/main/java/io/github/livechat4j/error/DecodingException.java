package io.github.livechat4j.error;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
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

    /** Where in the body it was. */
    private static final int LONGEST_PATH = 120;

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
        this(null, jsonPath, expected, found, List.of(), null);
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

    /** A message is read by people, and a path within what is nested deeply has more steps than anybody counts. */
    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH
                ? path
                : path.substring(0, LONGEST_PATH / 2) + "..." + path.substring(path.length() - LONGEST_PATH / 2);
    }

    /**
     * Says the same of the answer to an operation.
     *
     * @param answered the operation whose answer it was
     * @return the same exception, with the operation
     */
    public DecodingException inAnswerTo(Operation answered) {
        return copy(Objects.requireNonNull(answered, "answered"), jsonPath, attempts());
    }

    /**
     * Says the same of a value that is itself a part of a body.
     *
     * @param parentPath where in the body that part is, {@code $.chats[3]}
     * @return the same exception, with a path that begins with the parent's
     */
    public DecodingException under(String parentPath) {
        return copy(operation().orElse(null), parentPath + jsonPath.substring(1), attempts());
    }

    /**
     * Says the same after the attempts that it took to get the body.
     *
     * @param made the attempts, in their order
     * @return the same exception, with these attempts instead of those it had
     */
    public DecodingException after(List<Attempt> made) {
        return copy(operation().orElse(null), jsonPath, made);
    }

    /**
     * Says the same, and of which kind the answer is that it was found in.
     *
     * @param kind a few words, {@code of type text/html}
     * @return the same exception, with the kind of the answer behind what was found
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
     * Says the same without what must not be shown: names of the body are part of the path, and may be those of anything.
     *
     * @param redact takes secrets out of a text
     * @return the same exception, without secrets
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
