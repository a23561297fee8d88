package io.github.livechat4j.auth;

/** Checks what goes into a header; the complaint says which it was, and never shows it. */
final class Secrets {

    private static final int REPLACEMENT = 0xFFFD;

    private Secrets() {}

    static String checked(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " must not have a control character, such as a line break");
        }
        if (value.codePoints().anyMatch(Secrets::isInvisible)) {
            throw new IllegalArgumentException(
                    name + " must not have an invisible character, such as a byte order mark, nor U+FFFD");
        }
        return value;
    }

    /** Nobody has it in a token on purpose: it is what editors, copying and wrong character sets leave. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || character == REPLACEMENT;
    }
}
