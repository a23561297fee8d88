package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/** Says that something in the contract cannot be told in Java, and where it is written. */
final class UnfitContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes it.
     *
     * @param place file, line and pointer, or the pointer alone
     * @param words what is wrong
     * @param cause what was thrown, where the generator did not expect it
     */
    UnfitContractException(String place, String words, @Nullable Throwable cause) {
        super(place + ": " + words, cause);
    }
}
