package io.github.livechat4j.cli.export;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code livechat export}: what there is to export is below it. */
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

    /** Without a command there is only help to give. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name what to export: chats or tickets");
    }
}
