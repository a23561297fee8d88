package io.github.livechat4j.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that ends a command: what is wrong, what to do next, and the exit code. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The exit code of the process. */
    private final ExitCode exitCode;

    /** What the user can do next; null for no advice. */
    private final @Nullable String advice;

    private Failure(ExitCode exitCode, String what, @Nullable String advice, @Nullable Throwable cause) {
        super(what, cause);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    /**
     * Makes a failure.
     *
     * @param exitCode the exit code of the process
     * @param what the message: which argument or file, which value, what is allowed; without any secret
     * @return the failure
     */
    public static Failure of(ExitCode exitCode, String what) {
        return new Failure(exitCode, what, null, null);
    }

    /**
     * Adds advice.
     *
     * @param newAdvice a few words that begin with a verb: {@code "go on with --resume"}
     * @return a copy with the advice
     */
    public Failure advise(String newAdvice) {
        return new Failure(exitCode, getMessage(), newAdvice, getCause());
    }

    /**
     * Adds the cause, which {@code -v} shows.
     *
     * @param cause the exception that led to this failure
     * @return a copy with the cause
     */
    public Failure because(Throwable cause) {
        return new Failure(exitCode, getMessage(), advice, cause);
    }

    /**
     * Returns the message.
     *
     * @return what is wrong, as one sentence
     */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * Returns the exit code.
     *
     * @return the exit code of the process
     */
    public ExitCode exitCode() {
        return exitCode;
    }

    /**
     * Returns the advice.
     *
     * @return what to do next, in a few words; empty if there is none
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }
}
