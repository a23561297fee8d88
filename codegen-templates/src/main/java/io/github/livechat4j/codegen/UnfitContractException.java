package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/** Thrown if a part of the contract cannot be expressed in Java, with the place of the part. */
final class UnfitContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param place file, line and pointer, or the pointer alone
     * @param words the error
     * @param cause the unexpected exception of the generator; null if the error was expected
     */
    UnfitContractException(String place, String words, @Nullable Throwable cause) {
        super(place + ": " + words, cause);
    }
}
