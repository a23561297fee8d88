package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of scalar: a text, a number, a flag, an instant, a date or a word. It converts between JSON and Java values.
 */
interface ScalarKind {

    /**
     * Decodes the current token if it is in the form in which this scalar writes it.
     *
     * @return the value, which writes the same JSON; null if the token may have another form
     */
    default @Nullable Object ofUsual(JsonParser parser) throws IOException {
        return null;
    }

    /**
     * Decodes a JSON tree in the form of this scalar or in another accepted form.
     *
     * @return the value; null if the tree cannot be decoded
     * @throws ArithmeticException if it is a number that is out of range
     * @throws java.time.DateTimeException if it is a time that is out of range
     */
    @Nullable
    Object of(Object raw);

    /** Returns the JSON tree of a value. */
    Object tree(Object value);

    /** Writes the JSON of a value, the same as that of its {@link #tree}. */
    default void write(Object value, JsonGenerator out) throws IOException {
        JsonTree.write(tree(value), out);
    }

    String expected();

    /** Returns the type of a field of this kind. */
    FieldType fieldType();
}
