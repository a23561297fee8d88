package io.github.livechat4j.wire;

import org.jspecify.annotations.Nullable;

/** What a kind of scalar means: a text, a number, a flag, an instant, a date or a word. */
interface Scalar {

    /**
     * Understands a JSON tree, in its own form or in a related one.
     *
     * @return null if it cannot mean anything
     * @throws ArithmeticException if it is a number that is out of range
     * @throws java.time.DateTimeException if it is a time that is out of range
     */
    @Nullable
    Object of(Object raw);

    /** The form in which a value is written. */
    Object tree(Object value);

    String expected();
}
