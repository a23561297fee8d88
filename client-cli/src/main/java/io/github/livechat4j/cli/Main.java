package io.github.livechat4j.cli;

/** The entry point of the {@code livechat} command. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the words after {@code livechat}
     */
    public static void main(String[] arguments) {
        Interruption.watchProcess();
        int exitCode = Application.run(arguments);
        // when the hooks have run, Java 17 ends with the code of a second exit in place of that of the signal
        if (!Interruption.processIsDone()) {
            System.exit(exitCode);
        }
    }
}
