package io.github.livechat4j.spec.compatibility;

/** Ends the build: what the last release promised cannot be read, so that nothing could be held to it. */
public final class UnusableBaselineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBaselineException(String message) {
        // The reader is to mend a file: a stack trace of the build's Java would only hide the message.
        super(message, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
}
