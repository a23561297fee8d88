package io.github.livechat4j.cli;

import io.github.livechat4j.cli.resources.ResourceCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Lists the names that scripts can use: commands, their options and arguments, columns of their output, and exit codes.
 * The build calls this at a release.
 */
public final class DescribeCommands {

    /** Ends the line of what a command has to be given. */
    static final String REQUIRED = " (required)";

    static final String EVERY = "every command";

    /** Placeholder for a value that may be any text. */
    static final String ANY = "VALUE";

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private DescribeCommands() {}

    /**
     * Writes the lines.
     *
     * @param arguments the file to write to
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), lines());
    }

    /**
     * Describes the commands of this build.
     *
     * @return sorted lines, such as {@code livechat agents list --status=VALUE}
     */
    static List<String> lines() {
        Map<String, Set<String>> commands = new TreeMap<>();
        Collection<String> lines = new TreeSet<>();
        collect("livechat", Application.commandLine(Surroundings.system()), commands, lines);
        Set<String> everywhere = new TreeSet<>();
        commands.values().stream()
                .filter(options -> !options.isEmpty())
                .findFirst()
                .ifPresent(everywhere::addAll);
        commands.values().forEach(everywhere::retainAll);
        everywhere.forEach(option -> lines.add(EVERY + " " + option));
        commands.forEach((name, options) -> {
            lines.add(name);
            options.stream()
                    .filter(option -> !everywhere.contains(option))
                    .forEach(option -> lines.add(name + " " + option));
        });
        for (ExitCode code : ExitCode.values()) {
            lines.add("exit code " + code.code() + " " + code.name());
        }
        return new ArrayList<>(lines);
    }

    private static void collect(
            String name, CommandLine command, Map<String, Set<String>> commands, Collection<String> columns) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        Set<String> options = new TreeSet<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                boolean isRequired = option.required() || ResourceCommands.isRequired(spec, option);
                for (String each : option.names()) {
                    values(option).forEach(value -> options.add(each + value + (isRequired ? REQUIRED : "")));
                }
            }
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            if (!argument.hidden()) {
                options.add("argument " + argument.index() + " " + word(argument.paramLabel())
                        + (argument.required() ? REQUIRED : ""));
            }
        }
        commands.put(name, options);
        if (spec.userObject() instanceof DescribedColumns table) {
            columns.add("columns of " + name + ": " + String.join(", ", table.columns()));
        }
        command.getSubcommands().forEach((word, below) -> collect(name + " " + word, below, commands, columns));
    }

    private static String word(String label) {
        return label.replaceAll("[\\s()]+", "-");
    }

    /** Returns the words that an option accepts, or the kind of its values, and whether it can be repeated. */
    private static List<String> values(ArgSpec option) {
        List<String> values = new ArrayList<>();
        if (option.arity().min() == 0) {
            values.add("");
        }
        if (option.arity().max() > 0) {
            Class<?> type = option.auxiliaryTypes().length == 0 ? option.type() : option.auxiliaryTypes()[0];
            List<String> words = new ArrayList<>();
            Iterable<String> candidates = option.completionCandidates();
            if (type.isEnum() && candidates != null) {
                candidates.forEach(words::add);
            }
            String more = option.isMultiValue() ? "..." : "";
            (words.isEmpty() ? List.of(kind(type)) : words).forEach(word -> values.add("=" + word + more));
        }
        return values;
    }

    /** Returns the kind of values without a class name, because our own classes may be renamed. */
    private static String kind(Class<?> type) {
        if (NUMBERS.contains(type)) {
            return "NUMBER";
        }
        return !type.getName().startsWith("java.time.")
                ? ANY
                : type.getSimpleName().toUpperCase(Locale.ROOT);
    }
}
