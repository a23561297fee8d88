package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Rejects bodies that do not answer a call for a list or a map. Inside a body, {@code null}, an empty text or an empty
 * object is accepted as an empty list, since PHP sends empty lists so. As the whole body, they do not mean that there
 * are no records.
 */
final class Answered {

    private Answered() {}

    /**
     * Checks the first token of a body.
     *
     * @throws DecodingException if a list or a map is expected and the token starts none
     */
    static void checkKind(DecodingState in, WireType type) {
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
     * Checks a decoded body.
     *
     * @param read the decoded body
     * @param leftOut the skipped values
     * @throws DecodingException if it has no record and is not an empty list or map either
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
