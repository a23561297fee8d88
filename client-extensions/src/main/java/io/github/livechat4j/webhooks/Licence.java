package io.github.livechat4j.webhooks;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses the licence, the number of an account, which deliveries send as a text. */
final class Licence {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private Licence() {}

    /** Returns the licence; empty if the text is not a number or is not positive. */
    static OptionalLong parse(String text) {
        return DIGITS.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
