package io.github.livechat4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Adds {@code --help} and {@code --verbose} to commands, and the text of {@code --version} where it is an option. */
final class HelpOption {

    /** The name of the option that prints help. */
    static final String NAME = "--help";

    /** The name of the option that shows where an error comes from. */
    static final String VERBOSE = "--verbose";

    private static final String VERSION = "--version";

    private HelpOption() {}

    /** Adds the options to a command and its subcommands, unless they have them. */
    static void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.optionsMap().containsKey(NAME)) {
            spec.addOption(OptionSpec.builder("-h", NAME)
                    .type(boolean.class)
                    .usageHelp(true)
                    .description("Show this help message and exit.")
                    .build());
        }
        if (!spec.optionsMap().containsKey(VERBOSE)) {
            spec.addOption(OptionSpec.builder("-v", VERBOSE)
                    .type(boolean.class)
                    .description("show where an error comes from")
                    .build());
        }
        if (spec.optionsMap().containsKey(VERSION)) {
            // a subcommand with this option does not inherit the text, and would print nothing
            spec.versionProvider(new Version());
        }
        command.getSubcommands().values().forEach(HelpOption::addTo);
    }
}
