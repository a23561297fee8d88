package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Decodes a body and returns its first fault: a skipped value or record, or the exception for the whole body. */
final class FirstUnreadable {

    private FirstUnreadable() {}

    /** Returns the first skipped value of a body that is decoded without it. */
    static UnreadableValue value(JsonCodec codec, String json, Type type) {
        UnreadableValue first = leftOut(codec, json, type);
        assertThat(first.isRecord()).as("a record").isFalse();
        return first;
    }

    /** Returns the first skipped record of a body that is decoded without it. */
    static UnreadableValue record(JsonCodec codec, String json, Type type) {
        UnreadableValue first = leftOut(codec, json, type);
        assertThat(first.isRecord()).as("a record").isTrue();
        return first;
    }

    /** Returns the exception for the whole body, which is thrown even with a listener for skipped values. */
    static DecodingException fault(JsonCodec codec, String json, Type type) {
        return catchThrowableOfType(DecodingException.class, () -> codec.read(json, type, value -> {}));
    }

    private static UnreadableValue leftOut(JsonCodec codec, String json, Type type) {
        List<UnreadableValue> leftOut = new ArrayList<>();
        codec.read(json, type, leftOut::add);
        assertThat(leftOut).as("what is left out").isNotEmpty();
        return leftOut.get(0);
    }
}
