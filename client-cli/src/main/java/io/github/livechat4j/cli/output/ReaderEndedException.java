package io.github.livechat4j.cli.output;

import java.io.IOException;

/** Says that the program which reads standard output has ended, as {@code head} does. It has all that it wanted, so that nothing is wrong. */
public final class ReaderEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public ReaderEndedException() {
        super("what reads standard output has ended");
    }
}
