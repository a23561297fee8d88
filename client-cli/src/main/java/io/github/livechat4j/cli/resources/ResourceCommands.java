package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.Surroundings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The commands of all resources. */
public final class ResourceCommands {

    private final Surroundings surroundings;
    private final Operations operations;

    private ResourceCommands(Surroundings surroundings, Operations operations) {
        this.surroundings = surroundings;
        this.operations = operations;
    }

    /**
     * Reads the description of the contract.
     *
     * @param surroundings terminal, environment, home and clock that the commands use
     * @return the commands
     */
    public static ResourceCommands read(Surroundings surroundings) {
        return new ResourceCommands(surroundings, Operations.read());
    }

    /**
     * Returns whether an option was made from the contract.
     *
     * @param command the specification of a command
     * @param option one of its options
     * @return true if the option stands for a field of an operation
     */
    public static boolean isField(CommandSpec command, OptionSpec option) {
        return command.userObject() instanceof OperationCommand
                && command.mixins().values().stream()
                        .noneMatch(mixin -> mixin.optionsMap().containsKey(option.longestName()));
    }

    /**
     * Returns whether an option was made from a field that every request needs. It may also be given as a part of the
     * body.
     *
     * @param command the specification of a command
     * @param option one of its options
     * @return true if the contract requires the field
     */
    public static boolean isRequired(CommandSpec command, OptionSpec option) {
        return command.userObject() instanceof OperationCommand operation && operation.requires(option.longestName());
    }

    /**
     * Adds a command for each resource, with a command for each of its operations.
     *
     * @param root the parent of the commands
     * @param only the name of the command that is called: the others are added without their subcommands; empty to add
     *     all in full
     * @return the names of the commands that were added
     */
    public Set<String> addTo(CommandLine root, Optional<String> only) {
        Set<String> names = new LinkedHashSet<>();
        operations.resources().forEach((tag, description) -> {
            String name = CommandWords.command(tag);
            CommandLine command = new CommandLine(resource(name, description));
            if (only.map(name::equals).orElse(true)) {
                Map<String, CommandSpec> commands = commands(tag);
                commands.forEach(command::addSubcommand);
                CommandSpec first = commands.values().iterator().next();
                command.getCommandSpec()
                        .usageMessage()
                        .footerHeading("%nExamples:%n")
                        .footer(first.usageMessage().footer());
            }
            root.addSubcommand(name, command);
            names.add(name);
        });
        return names;
    }

    private static CommandSpec resource(String name, String description) {
        CommandSpec[] self = new CommandSpec[1];
        Runnable nothing = () -> {
            throw new ParameterException(
                    self[0].commandLine(),
                    "name what to do: "
                            + String.join(", ", self[0].subcommands().keySet()));
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(nothing).name(name);
        self[0] = spec;
        spec.usageMessage().description(Markup.plain(description)).synopsisSubcommandLabel("COMMAND");
        return spec;
    }

    private Map<String, CommandSpec> commands(String tag) {
        Map<String, CommandSpec> commands = new LinkedHashMap<>();
        for (CommandOperation operation : operations.of(tag)) {
            if (commands.put(CommandWords.subcommand(operation), OperationCommand.of(surroundings, operation))
                    != null) {
                throw new IllegalStateException("two operations of " + tag + " would be the command "
                        + CommandWords.subcommand(operation) + "; rename one in the contract");
            }
        }
        return commands;
    }
}
