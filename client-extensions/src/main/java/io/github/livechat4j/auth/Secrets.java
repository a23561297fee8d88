package io.github.livechat4j.auth;

/** Checks what goes into a header; the complaint says which it was, and never shows it. */
final class Secrets {

    private Secrets() {}

    static String checked(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " must not have a control character, such as a line break");
        }
        return value;
    }
}
