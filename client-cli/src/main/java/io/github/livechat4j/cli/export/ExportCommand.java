package io.github.livechat4j.cli.export;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code livechat export}: the parent of the export commands. */
@Command(
        name = "export",
        description = "Writes the archive of chats or tickets to a file, however large it is.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportChatsCommand.class, ExportTicketsCommand.class},
        footerHeading = "%nExamples:%n",
        footer = "  livechat export chats --sandbox --sandbox-chats 500 -o chats.ndjson")
public final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    ExportCommand() {}

    /** Fails, since a subcommand is missing. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name what to export: chats or tickets");
    }
}
