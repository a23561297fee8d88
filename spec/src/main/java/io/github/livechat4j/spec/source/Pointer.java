package io.github.livechat4j.spec.source;

import java.util.Arrays;
import java.util.List;

/** Escapes and parses the steps of a JSON pointer (RFC 6901). */
public final class Pointer {

    private Pointer() {}

    /**
     * Escapes one step.
     *
     * @param step a key or an index
     * @return the step with {@code ~} and {@code /} escaped
     */
    public static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Parses a pointer.
     *
     * @param pointer a pointer that begins with {@code /}
     * @return its steps, unescaped
     */
    public static List<String> steps(String pointer) {
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
