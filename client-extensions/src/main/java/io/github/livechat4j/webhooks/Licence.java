package io.github.livechat4j.webhooks;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number of an account, which deliveries send as a text. */
final class Licence {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private Licence() {}

    /** Empty if it is no number, or one that no account has. */
    static OptionalLong parse(String text) {
        return DIGITS.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
