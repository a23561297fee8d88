package io.github.livechat4j.cli.output;

import java.io.IOException;

/**
 * Thrown if the program that reads standard output has ended, as {@code head} does. This is no error: the reader has
 * all it wanted.
 */
public final class ReaderEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public ReaderEndedException() {
        super("the program that reads standard output has ended");
    }
}
