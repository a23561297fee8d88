package io.github.livechat4j.auth.internal;

/** Checks what goes into a header; the complaint says which it was, and never shows it. */
public final class Secrets {

    /** Servers take headers of 8 to 16 KiB in all. */
    private static final int LONGEST = 8_192;

    private static final int REPLACEMENT = 0xFFFD;

    private Secrets() {}

    /**
     * Checks a part of the credentials.
     *
     * @param name how it is called in the complaint
     * @param value the value
     * @return the value
     * @throws UnusableSecretException if it is blank, longer than {@value #LONGEST} characters, or has a character that cannot be in it
     */
    public static String checked(String name, String value) {
        // first, since the other complaints look at all of it
        if (value.length() > LONGEST) {
            throw new UnusableSecretException(
                    name + " must have at most " + LONGEST + " characters, had " + value.length());
        }
        if (value.isBlank()) {
            throw new UnusableSecretException(name + " must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableSecretException(name + " must not have a control character, such as a line break");
        }
        if (value.codePoints().anyMatch(Secrets::isInvisible)) {
            throw new UnusableSecretException(
                    name + " must not have an invisible character, such as a byte order mark, nor U+FFFD");
        }
        return value;
    }

    /**
     * Checks the user of a pair of user and password that a colon joins.
     *
     * @param name how it is called in the complaint
     * @param value the value
     * @return the value
     * @throws UnusableSecretException if it cannot be sent, or has a colon; what follows that may be the password
     */
    public static String checkedUser(String name, String value) {
        if (checked(name, value).indexOf(':') >= 0) {
            throw new UnusableSecretException(name + " must not have a colon, which comes between it and the password");
        }
        return value;
    }

    /** Nobody has it in a token on purpose: it is what editors, copying and wrong character sets leave. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || character == REPLACEMENT;
    }
}
