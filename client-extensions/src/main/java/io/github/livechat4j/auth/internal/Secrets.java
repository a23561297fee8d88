package io.github.livechat4j.auth.internal;

/** Checks secrets before they go into a header. The exception names the secret and never shows its value. */
public final class Secrets {

    /** Servers accept 8 to 16 KiB for all headers together. */
    private static final int LONGEST = 8_192;

    private static final int REPLACEMENT = 0xFFFD;

    private Secrets() {}

    /**
     * Checks one part of the credentials.
     *
     * @param name the name of the value in the exception
     * @param value the value
     * @return the value
     * @throws UnusableSecretException if the value is blank, is longer than {@value #LONGEST} characters, or has a
     *     control character or an invisible character
     */
    public static String checked(String name, String value) {
        // checked first, since the other checks read the whole value
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
     * Checks the user name of HTTP Basic, where a colon separates it from the password.
     *
     * @param name the name of the value in the exception
     * @param value the value
     * @return the value
     * @throws UnusableSecretException if the value cannot be sent or has a colon; the text behind the colon may be the
     *     password, so it is not shown
     */
    public static String checkedUser(String name, String value) {
        if (checked(name, value).indexOf(':') >= 0) {
            throw new UnusableSecretException(
                    name + " must not have a colon, since a colon separates it from the password");
        }
        return value;
    }

    /** True for characters that get into a token only by accident: from editors, copying and wrong character sets. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || character == REPLACEMENT;
    }
}
