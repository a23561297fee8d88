package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a body that was skipped because it cannot be decoded.
 *
 * @param fault the fault and its path, which can be inside the skipped value
 * @param raw the JSON tree of the skipped value; null if it was not read completely
 * @param isRecord whether the value is an element of a list or map of records
 * @param isTopmost whether no record keeps the value, since it is an element of the body itself or was not read
 *     completely
 */
record Unread(DecodingException fault, @Nullable Object raw, boolean isRecord, boolean isTopmost) {

    /** Returns whether the value is an object where one is expected, so that the fault is inside it. */
    boolean isOfItsKind() {
        return isRecord && raw instanceof Map;
    }

    Unread under(String parentPath) {
        return new Unread(fault.under(parentPath), raw, isRecord, false);
    }

    UnreadableValue told(Json json) {
        return new UnreadableValue(fault.jsonPath(), fault.expected(), fault.found(), json.write(raw), isRecord);
    }
}
