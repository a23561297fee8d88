package io.github.livechat4j.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a command with one line about what is wrong, and one on what to do next. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the process ends with. */
    private final ExitCode exitCode;

    /** What to do next. */
    private final @Nullable String advice;

    private Failure(ExitCode exitCode, String what, @Nullable String advice, @Nullable Throwable cause) {
        super(what, cause);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    /**
     * Makes a failure.
     *
     * @param exitCode what the process ends with
     * @param what what is wrong: which argument or file, which value, what is allowed; without any secret
     * @return the failure
     */
    public static Failure of(ExitCode exitCode, String what) {
        return new Failure(exitCode, what, null, null);
    }

    /**
     * Adds what to do next.
     *
     * @param newAdvice a few words that begin with a verb: {@code "go on with --resume"}
     * @return a failure with it
     */
    public Failure advise(String newAdvice) {
        return new Failure(exitCode, getMessage(), newAdvice, getCause());
    }

    /**
     * Adds what led to it, which {@code -v} shows.
     *
     * @param cause what was thrown
     * @return a failure with it
     */
    public Failure because(Throwable cause) {
        return new Failure(exitCode, getMessage(), advice, cause);
    }

    /**
     * Says what is wrong.
     *
     * @return the sentence
     */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * Says what the process ends with.
     *
     * @return the code
     */
    public ExitCode exitCode() {
        return exitCode;
    }

    /**
     * Says what to do next.
     *
     * @return a few words; empty if there is nothing to advise
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }
}
