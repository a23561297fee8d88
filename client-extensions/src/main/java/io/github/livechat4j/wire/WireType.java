package io.github.livechat4j.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type stand in JSON. */
interface WireType {

    /**
     * Reads the value that begins at the current token, and leaves the parser at its last token.
     *
     * @return the value, or a {@link Loose} one if writing the value would not give the same JSON again
     */
    Object read(Reading in) throws IOException;

    /** The JSON tree of a value: maps, lists, texts, numbers and booleans. */
    default Object tree(Object value) {
        return tree(value, Json.DEEPEST_NESTING);
    }

    /**
     * The same, within something else.
     *
     * @param deepest how many levels of lists and objects it may have
     * @throws IllegalArgumentException if it has more, since it may hold itself
     */
    Object tree(Object value, int deepest);

    /**
     * The same of an element, which may be null only if anything may be there.
     *
     * @throws IllegalArgumentException if it must not be null
     */
    default @Nullable Object treeOrNull(@Nullable Object value, int deepest) {
        if (value == null) {
            throw new IllegalArgumentException("There is null in a list or map where " + expected() + " must be");
        }
        return tree(value, deepest);
    }

    /** What stands for a value that is not there. */
    default @Nullable Object absent() {
        return null;
    }

    /** What this is, in the words of an error message: {@code a number}. */
    String expected();
}
