package io.github.livechat4j.spec.compatibility;

/** Thrown to fail the build: the baseline of the last release cannot be read, so that no comparison is possible. */
public final class UnusableBaselineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBaselineException(String message) {
        // The reader has to correct a file, so a stack trace of the build's Java would only hide the message.
        super(message, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
}
