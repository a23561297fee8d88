package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a body that was left out since it cannot be read.
 *
 * @param fault where it is and what is wrong with it; the place can be deeper than what was left out
 * @param raw the JSON tree of all that was left out; null for what had to be skipped
 * @param isRecord whether that is an element of a list or map of records
 * @param isTopmost whether no record keeps it, since it is an element of the body itself or had to be skipped
 */
record Unread(DecodingException fault, @Nullable Object raw, boolean isRecord, boolean isTopmost) {

    /** Whether it is an object where one was promised, so that only something within it is wrong. */
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
