package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Terminal;
import picocli.CommandLine.Option;

/** From where to where, and how far it goes. */
final class SyncOptions {

    @Option(
            names = "--from-profile",
            paramLabel = "NAME",
            required = true,
            description = "the profile of the account that has what is wanted; it is only read")
    String from = "";

    @Option(
            names = "--to-profile",
            paramLabel = "NAME",
            required = true,
            description = "the profile of the account that is changed")
    String to = "";

    @Option(names = "--dry-run", description = "show the plan, and write nothing")
    boolean dryRun;

    @Option(names = "--delete", description = "delete what only the target has, and what it has twice")
    boolean delete;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    /** Before anything is called: who is not asked must have said it. */
    void check(Terminal terminal) {
        if (from.equals(to)) {
            throw Failure.of(ExitCode.USAGE, "--from-profile and --to-profile must be two profiles, were both " + from);
        }
        if (!dryRun && !yes && terminal.question().isEmpty()) {
            throw Failure.of(ExitCode.USAGE, "nobody can be asked whether to write to " + to)
                    .advise("say --yes, or --dry-run to see the plan only");
        }
    }
}
