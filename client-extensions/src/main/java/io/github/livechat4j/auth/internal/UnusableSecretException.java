package io.github.livechat4j.auth.internal;

/** A login, password or token cannot be sent. The message says why, and shows no secret, so that it can be shown itself. */
public final class UnusableSecretException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which value is refused and why, without any part of a secret
     */
    public UnusableSecretException(String message) {
        super(message);
    }
}
