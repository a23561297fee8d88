package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Writes the path of a value in a body as {@code $.chats[3].agents}. */
final class JsonPath {

    static final String ROOT = "$";

    private static final int DEEPEST_SHOWN = 200;
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern HARMLESS_NAME = Pattern.compile("[\\p{L}\\p{N} ._:/@+-]{0,40}");

    private JsonPath() {}

    static String of(JsonStreamContext context) {
        Deque<JsonStreamContext> contexts = new ArrayDeque<>();
        for (JsonStreamContext each = context; each != null; each = each.getParent()) {
            contexts.push(each);
        }
        StringBuilder path = new StringBuilder(ROOT);
        int shown = 0;
        for (JsonStreamContext each : contexts) {
            if (each.inArray() && each.hasCurrentIndex()) {
                path.append('[').append(each.getCurrentIndex()).append(']');
            } else if (each.inObject() && each.hasCurrentName()) {
                path.append(member(each.getCurrentName()));
            }
            if (++shown > DEEPEST_SHOWN) {
                return path.append('…').toString();
            }
        }
        return path.toString();
    }

    /**
     * Returns the name of the current member. Rejects an unpaired surrogate, since Jackson cannot parse it in a name
     * again.
     */
    static String checkedName(JsonParser parser) throws IOException {
        String name = parser.currentName();
        if (LoneSurrogates.isIn(name)) {
            throw new DecodingException(of(parser.getParsingContext()), "a name", "a name with an unpaired surrogate");
        }
        return name;
    }

    /**
     * Returns the path step of a member. A long or odd name is not shown, since it may come from the body and contain
     * anything.
     */
    static String member(String name) {
        if (PLAIN_NAME.matcher(name).matches()) {
            return "." + name;
        }
        return HARMLESS_NAME.matcher(name).matches() ? "[\"" + name + "\"]" : "[…]";
    }
}
