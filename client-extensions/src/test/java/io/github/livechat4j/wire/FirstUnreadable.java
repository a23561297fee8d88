package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** What a body holds that cannot be read: a value or a record that is left out of what is read, or what fails all of it. */
final class FirstUnreadable {

    private FirstUnreadable() {}

    /** The first value that is left out, of a body that is read without it. */
    static UnreadableValue value(JsonCodec codec, String json, Type type) {
        UnreadableValue first = leftOut(codec, json, type);
        assertThat(first.isRecord()).as("a record").isFalse();
        return first;
    }

    /** The first record that is left out, of a body that is read without it. */
    static UnreadableValue record(JsonCodec codec, String json, Type type) {
        UnreadableValue first = leftOut(codec, json, type);
        assertThat(first.isRecord()).as("a record").isTrue();
        return first;
    }

    /** What fails all of the body, although somebody hears of what is left out. */
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
