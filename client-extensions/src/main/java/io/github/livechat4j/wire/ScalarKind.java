package io.github.livechat4j.wire;

import org.jspecify.annotations.Nullable;

/**
 * A kind of scalar: a text, a number, a flag, an instant, a date or a word. It converts between JSON and Java values.
 */
interface ScalarKind {

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

    String expected();
}
