package io.github.livechat4j.wire;

/**
 * Half characters, as they are left when a text is cut within an emoji. JSON can say them as {@code \ud83d}; UTF-8 cannot,
 * and would turn them into question marks.
 */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** Escapes them in a JSON text, where they can only be within a text. */
    static String escaped(String json) {
        // an array is looked through several times faster than a text, and this is done to all that is written
        char[] chars = json.toCharArray();
        int lone = next(chars, 0);
        if (lone < 0) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        int done = 0;
        for (; lone >= 0; lone = next(chars, done)) {
            escaped.append(chars, done, lone - done).append("\\u").append(Integer.toHexString(chars[lone]));
            done = lone + 1;
        }
        return escaped.append(chars, done, chars.length - done).toString();
    }

    static boolean isIn(String text) {
        return next(text.toCharArray(), 0) >= 0;
    }

    /** The next half without its other half; -1 if there is none. */
    private static int next(char[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean isPair = i + 1 < text.length && Character.isSurrogatePair(text[i], text[i + 1]);
                if (!isPair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** A name, if it can be read again: in names, half characters cannot. */
    static String checkedName(String name) {
        if (isIn(name)) {
            throw new IllegalArgumentException("The name \"" + name + "\" has half a character");
        }
        return name;
    }

    /** Refuses a value that would arrive as another one, by its name. */
    static void refuse(String name, String text) {
        checkedName(name);
        if (isIn(text)) {
            throw new IllegalArgumentException(name + " has half a character");
        }
    }
}
