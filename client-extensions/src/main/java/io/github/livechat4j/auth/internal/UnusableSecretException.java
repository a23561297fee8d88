package io.github.livechat4j.auth.internal;

/**
 * Thrown when a login, password or token cannot be sent. The message says why and contains no secret, so it is safe to
 * show.
 */
public final class UnusableSecretException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which value is rejected and why, without any part of a secret
     */
    public UnusableSecretException(String message) {
        super(message);
    }
}
