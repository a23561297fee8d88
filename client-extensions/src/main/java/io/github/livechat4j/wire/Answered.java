package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells a body that answers from one that does not, where a list or a map is promised. Within a body nothing but {@code null}, an empty text or an
 * empty object is an empty list, since PHP sends it so; but a body that is nothing else says something other than that there are no records.
 */
final class Answered {

    private Answered() {}

    /**
     * Looks at the first token of a body.
     *
     * @throws DecodingException if it begins no list or map, and that was promised
     */
    static void checkKind(Reading in, WireType type) {
        boolean isContainer = type instanceof ListType || type instanceof MapType;
        JsonToken token = in.parser().currentToken();
        if (isContainer && !token.isStructStart()) {
            throw in.mismatch(type.expected(), kind(token));
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }

    /**
     * Looks at a body that was read.
     *
     * @param read what it was read as
     * @param leftOut what could not be read
     * @throws DecodingException if there is no record in it, and it does not say that there are none
     */
    static void checkContent(WireType type, Object read, List<Unread> leftOut) {
        Object value = Loose.value(read);
        boolean isEmptyList = value instanceof Collection<?> list && list.isEmpty();
        boolean isEmpty = isEmptyList || (value instanceof Map<?, ?> members && members.isEmpty());
        if (isEmpty && !leftOut.isEmpty() && leftOut.stream().noneMatch(Unread::isOfItsKind)) {
            throw leftOut.get(0).fault();
        }
        if (isEmptyList && Loose.raw(read, type) instanceof Map<?, ?> object && object.isEmpty()) {
            throw new DecodingException(JsonPath.ROOT, type.expected(), "an empty object");
        }
    }
}
