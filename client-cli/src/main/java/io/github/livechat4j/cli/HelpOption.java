package io.github.livechat4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Adds {@code --help} to commands. */
final class HelpOption {

    private static final String NAME = "--help";

    private HelpOption() {}

    /** Adds the option to a command and its subcommands, unless they have it. */
    static void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.optionsMap().containsKey(NAME)) {
            spec.addOption(OptionSpec.builder("-h", NAME)
                    .type(boolean.class)
                    .usageHelp(true)
                    .description("Show this help message and exit.")
                    .build());
        }
        command.getSubcommands().values().forEach(HelpOption::addTo);
    }
}
