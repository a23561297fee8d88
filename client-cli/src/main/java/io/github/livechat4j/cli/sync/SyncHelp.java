package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.connection.ConnectionOptions;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of the sync commands without the options that name one account. These options are parsed, since released
 * scripts may have them; {@link ConnectionOptions} rejects them with a reason.
 */
final class SyncHelp {

    private SyncHelp() {}

    /** Replaces the synopsis and the list of options in the help of a command. */
    static void tailor(CommandSpec spec) {
        CommandSpec shown = CommandSpec.create().name(spec.qualifiedName());
        shown.usageMessage().sortOptions(false).width(spec.usageMessage().width());
        spec.options().stream()
                .filter(option -> option.group() == null)
                .forEach(option -> shown.addOption(OptionSpec.builder(option).build()));
        spec.argGroups().forEach(group -> shown.addArgGroup(withoutAccount(group)));
        CommandLine line = new CommandLine(shown);
        line.setColorScheme(spec.commandLine().getColorScheme());
        Help help = line.getHelp();
        var sections = spec.commandLine().getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, unused -> help.synopsis(help.synopsisHeadingLength()));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, unused -> help.optionList());
    }

    private static ArgGroupSpec withoutAccount(ArgGroupSpec group) {
        ArgGroupSpec.Builder shown =
                ArgGroupSpec.builder().exclusive(group.exclusive()).heading(group.heading());
        for (ArgSpec each : group.args()) {
            if (each instanceof OptionSpec option && !ConnectionOptions.OF_ONE_ACCOUNT.contains(option.longestName())) {
                shown.addArg(OptionSpec.builder(option).build());
            }
        }
        return shown.build();
    }
}
