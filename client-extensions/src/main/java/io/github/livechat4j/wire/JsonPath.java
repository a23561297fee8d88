package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/** Writes places in a body as {@code $.chats[3].agents}. */
final class JsonPath {

    static final String ROOT = "$";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern UNSHOWN = Pattern.compile("[^\\p{L}\\p{N} ._:/@+-]");
    private static final int LONGEST_NAME = 40;

    private JsonPath() {}

    static String of(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        String path = parent == null ? ROOT : of(parent);
        if (context.inArray() && context.hasCurrentIndex()) {
            return path + "[" + context.getCurrentIndex() + "]";
        }
        if (context.inObject() && context.hasCurrentName()) {
            return path + member(context.getCurrentName());
        }
        return path;
    }

    /** A name may come from the body: a long or odd one is shown only in part. */
    static String member(String name) {
        if (PLAIN_NAME.matcher(name).matches()) {
            return "." + name;
        }
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
        return "[\"" + UNSHOWN.matcher(shown).replaceAll("?") + "\"]";
    }
}
