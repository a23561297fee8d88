package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Converts the values of one Java type from and to JSON. */
interface WireType {

    /**
     * Decodes the value that starts at the current token, and leaves the parser at its last token.
     *
     * @return the value, or a {@link Loose} one if writing the value would not give the same JSON
     */
    Object read(DecodingState in) throws IOException;

    /** Returns the JSON tree of a value: maps, lists, texts, numbers and booleans. */
    default Object tree(Object value) {
        return tree(value, Json.DEEPEST_NESTING);
    }

    /**
     * Returns the JSON tree of a value inside another one.
     *
     * @param deepest the maximum nesting of lists and objects
     * @throws IllegalArgumentException if it is nested deeper, since it may contain itself
     */
    Object tree(Object value, int deepest);

    /**
     * Writes the JSON of a value inside another one, the same as that of its {@link #tree(Object, int)}.
     *
     * @param deepest the maximum nesting of lists and objects
     * @throws IllegalArgumentException if it is nested deeper, since it may contain itself
     */
    void write(Object value, JsonGenerator out, int deepest) throws IOException;

    /**
     * Returns the JSON tree of an element, which may be null only if the type allows any JSON.
     *
     * @throws IllegalArgumentException if the element is null but must not be
     */
    default @Nullable Object treeOrNull(@Nullable Object value, int deepest) {
        if (value == null) {
            throw missingElement();
        }
        return tree(value, deepest);
    }

    /**
     * Writes the JSON of an element, which may be null only if the type allows any JSON.
     *
     * @throws IllegalArgumentException if the element is null but must not be
     */
    default void writeOrNull(@Nullable Object value, JsonGenerator out, int deepest) throws IOException {
        if (value == null) {
            throw missingElement();
        }
        write(value, out, deepest);
    }

    private IllegalArgumentException missingElement() {
        return new IllegalArgumentException("A list or map must not have null in place of " + expected());
    }

    /** Returns whether the values are records of the service, also in a union of records. */
    default boolean isRecord() {
        return false;
    }

    /** Returns the value for an absent component. */
    default @Nullable Object absent() {
        return null;
    }

    /** Returns the description of this type for an error message: {@code a number}. */
    String expected();
}
