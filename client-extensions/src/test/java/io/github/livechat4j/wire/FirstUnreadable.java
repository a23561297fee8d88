package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** What a body holds that cannot be read, whether something else can do without it or not. */
final class FirstUnreadable {

    private FirstUnreadable() {}

    static DecodingException in(JsonCodec codec, String json, Type type) {
        List<UnreadableValue> leftOut = new ArrayList<>();
        try {
            codec.read(json, type, leftOut::add);
        } catch (DecodingException e) {
            return e;
        }
        return leftOut.stream()
                .map(value -> new DecodingException(value.jsonPath(), value.expected(), value.found()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("all of it can be read"));
    }
}
