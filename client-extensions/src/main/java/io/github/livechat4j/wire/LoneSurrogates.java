package io.github.livechat4j.wire;

/**
 * Finds unpaired surrogates, which remain if a text is cut inside an emoji. JSON can express them as {@code \ud83d}.
 * UTF-8 cannot: its encoder would replace them with question marks.
 */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** Escapes unpaired surrogates in a JSON text, where they occur only inside strings. */
    static String escaped(String json) {
        // an array, since scanning it is several times faster than scanning a String, and all written JSON is scanned
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

    /** Returns the index of the next unpaired surrogate; -1 if there is none. */
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

    /** Returns the name of a member. Rejects an unpaired surrogate, since Jackson cannot parse it in a name again. */
    static String checkedName(String name) {
        if (isIn(name)) {
            throw new IllegalArgumentException("The name \"" + name + "\" has an unpaired surrogate");
        }
        return name;
    }

    /** Rejects a value with an unpaired surrogate, naming it, since it would be changed on the way. */
    static void refuse(String name, String text) {
        checkedName(name);
        if (isIn(text)) {
            throw new IllegalArgumentException(name + " has an unpaired surrogate");
        }
    }
}
