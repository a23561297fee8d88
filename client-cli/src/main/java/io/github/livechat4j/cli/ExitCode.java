package io.github.livechat4j.cli;

/** What a command tells a script by the code that it ends with. */
public enum ExitCode {
    /** All was done. */
    OK(0, "all was done"),

    /** Something went wrong that nobody thought of. */
    UNEXPECTED(1, "something unexpected went wrong; -v shows where"),

    /** The command line or the configuration cannot be understood. */
    USAGE(2, "the command line or the configuration is wrong"),

    /** The service does not take the credentials, or there are none. */
    CREDENTIALS(3, "no credentials, or not taken (401)"),

    /** The service does not allow it, or the plan does not include it. */
    FORBIDDEN(4, "not allowed, or not in the plan (403)"),

    /** There is no such thing. */
    NOT_FOUND(5, "there is no such thing (404)"),

    /** The service was called too often. */
    RATE_LIMITED(6, "called too often (429)"),

    /** The service could not be reached in time. */
    NETWORK(7, "the service could not be reached, or not in time"),

    /** The service failed, or its answer makes no sense. */
    SERVICE(8, "the service failed (5xx), or its answer makes no sense"),

    /** The service does not accept what it was asked. */
    REFUSED(9, "the service does not accept the request (400 and other 4xx)"),

    /** A file could not be read or written. */
    FILE(10, "a file could not be read or written"),

    /** All was done that can be, but the service does not give out everything. */
    INCOMPLETE(11, "the service does not give out all records; the others are there"),

    /** The user ended it. */
    INTERRUPTED(130, "interrupted (Ctrl-C); 143 after SIGTERM"),

    /** The program that reads standard output has ended, which shells give the same code. */
    READER_ENDED(141, "the program that reads the output has ended");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Gives the code.
     *
     * @return the number
     */
    public int code() {
        return code;
    }

    /**
     * Says what it means.
     *
     * @return a few words, for help
     */
    public String meaning() {
        return meaning;
    }
}
