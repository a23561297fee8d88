package io.github.livechat4j.cli;

/** The exit codes of a command, for scripts. {@link Failures} says which exception gets which. */
public enum ExitCode {
    /** The command succeeded. */
    OK(0, "all was done"),

    /** An error that the command does not expect. */
    UNEXPECTED(1, "something unexpected went wrong; -v shows where"),

    /** The command line or the configuration is invalid. */
    USAGE(2, "the command line or the configuration is wrong"),

    /** The service rejects the credentials, or there are none. */
    CREDENTIALS(3, "no credentials, or not taken (401)"),

    /** The token lacks the permission, or the plan does not include the feature. */
    FORBIDDEN(4, "not allowed, or not in the plan (403)"),

    /** The record does not exist. */
    NOT_FOUND(5, "there is no such thing (404)"),

    /** The service was called too often. */
    RATE_LIMITED(6, "called too often (429)"),

    /** The service could not be reached, or not in time. */
    NETWORK(7, "the service could not be reached, or not in time"),

    /** The service failed, or its answer cannot be parsed. */
    SERVICE(8, "the service failed (5xx), or its answer makes no sense"),

    /** The service rejects the request. */
    REFUSED(9, "the service does not accept the request (400 and other 4xx)"),

    /** A file or a database could not be read or written. */
    FILE(10, "a file or a database could not be read or written"),

    /** The command wrote all records that the service gives out, but the service withholds some. */
    INCOMPLETE(11, "the service does not give out all records; the others are there"),

    /** The user interrupted the command. */
    INTERRUPTED(130, "interrupted (Ctrl-C); 143 after SIGTERM"),

    /** The program that reads standard output has ended; shells report SIGPIPE by the same code. */
    READER_ENDED(141, "the program that reads the output has ended");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Returns the code.
     *
     * @return the exit status of the process
     */
    public int code() {
        return code;
    }

    /**
     * Returns the meaning.
     *
     * @return a few words, for help
     */
    public String meaning() {
        return meaning;
    }
}
