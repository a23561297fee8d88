package io.github.livechat4j.cli.sync;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code livechat sync}: the parent of the sync commands. */
@Command(
        name = "sync",
        description = {
            "Copies groups, tags or canned responses from one account to another.",
            "",
            "Groups come first: tags and canned responses of a group that the other account lacks are skipped."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SyncGroupsCommand.class, SyncTagsCommand.class, SyncCannedResponsesCommand.class},
        footerHeading = "%nExamples:%n",
        footer = "  livechat sync groups --from-profile a --to-profile b --dry-run --sandbox --sandbox-chats 500")
public final class SyncCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    SyncCommand() {}

    /** Fails, since a subcommand is missing. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name what to bring over: groups, tags or canned-responses");
    }
}
