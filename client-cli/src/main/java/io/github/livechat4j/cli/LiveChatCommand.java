package io.github.livechat4j.cli;

import io.github.livechat4j.cli.connection.LoginCommand;
import io.github.livechat4j.cli.connection.LogoutCommand;
import io.github.livechat4j.cli.connection.ProfilesCommand;
import io.github.livechat4j.cli.connection.WhoamiCommand;
import io.github.livechat4j.cli.demo.DemoCommand;
import io.github.livechat4j.cli.doctor.DoctorCommand;
import io.github.livechat4j.cli.export.ExportCommand;
import io.github.livechat4j.cli.mcp.McpCommand;
import io.github.livechat4j.cli.replicate.ReplicateCommand;
import io.github.livechat4j.cli.report.ReportCommand;
import io.github.livechat4j.cli.resources.CallCommand;
import io.github.livechat4j.cli.servers.SandboxCommand;
import io.github.livechat4j.cli.sync.SyncCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code livechat}: the root command. */
@Command(
        name = "livechat",
        description = "Reports, exports and calls of the LiveChat REST API v2, on an account or on a sandbox.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat --version",
            "  livechat help report total-chats",
            "  livechat agents list --sandbox --sandbox-chats 500",
            "  livechat call getStatus --sandbox --sandbox-chats 500"
        },
        subcommands = {
            ReportCommand.class,
            ExportCommand.class,
            ReplicateCommand.class,
            SyncCommand.class,
            DemoCommand.class,
            CallCommand.class,
            SandboxCommand.class,
            DoctorCommand.class,
            LoginCommand.class,
            LogoutCommand.class,
            WhoamiCommand.class,
            ProfilesCommand.class,
            McpCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
final class LiveChatCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    LiveChatCommand() {}

    /** Fails, since a subcommand is missing. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
