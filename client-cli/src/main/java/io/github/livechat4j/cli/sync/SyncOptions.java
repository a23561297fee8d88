package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all sync commands: source, target, mode and connection. */
final class SyncOptions {

    @Option(
            names = "--from-profile",
            paramLabel = "NAME",
            required = true,
            description = "the profile of the source account, which is only read")
    String from = "";

    @Option(
            names = "--to-profile",
            paramLabel = "NAME",
            required = true,
            description = "the profile of the target account, which is changed")
    String to = "";

    @Option(names = "--dry-run", description = "show the plan, and write nothing")
    boolean dryRun;

    @Option(names = "--delete", description = "delete records that only the target has, and duplicates in the target")
    boolean delete;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Mixin
    ConnectionOptions connection = new ConnectionOptions();

    /**
     * Checks the options before the first call. Without a terminal to ask at, {@code --yes} or {@code --dry-run} is
     * required.
     */
    void check(Terminal terminal) {
        if (from.equals(to)) {
            throw Failure.of(ExitCode.USAGE, "--from-profile and --to-profile must be two profiles, were both " + from);
        }
        if (!dryRun && !yes && terminal.question().isEmpty()) {
            throw Failure.of(ExitCode.USAGE, "cannot ask without a terminal whether to write to " + to)
                    .advise("say --yes, or --dry-run to see the plan only");
        }
    }
}
