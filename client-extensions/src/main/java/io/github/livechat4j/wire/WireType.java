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
    Object tree(Object value);

    /** What stands for a value that is not there. */
    default @Nullable Object absent() {
        return null;
    }

    /** What this is, in the words of an error message: {@code a number}. */
    String expected();
}
