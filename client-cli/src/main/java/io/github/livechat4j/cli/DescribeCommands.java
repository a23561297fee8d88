package io.github.livechat4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Writes down what scripts can name: commands, their options and arguments, and exit codes. The build calls this at a
 * release.
 */
public final class DescribeCommands {

    /** Ends the line of what a command has to be given. */
    static final String REQUIRED = " (required)";

    private static final String EVERY = "every command";

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
        collect("livechat", Application.commandLine(Surroundings.system()), commands);
        Set<String> everywhere = new TreeSet<>();
        commands.values().stream()
                .filter(options -> !options.isEmpty())
                .findFirst()
                .ifPresent(everywhere::addAll);
        commands.values().forEach(everywhere::retainAll);
        Collection<String> lines = new TreeSet<>();
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

    /**
     * Tells what of a release scripts need and do not find.
     *
     * @param released the lines of the release
     * @param now the lines of this build
     * @return what is gone, and what a command that was released has to be given now
     */
    static List<String> broken(List<String> released, List<String> now) {
        Set<String> are = new LinkedHashSet<>(now);
        Set<String> were = new LinkedHashSet<>(released);
        List<String> broken = new ArrayList<>();
        for (String line : released) {
            if (!are.contains(line)
                    // what has to be given in every command, or in one, or need not be given any more
                    && !are.contains(optional(line))
                    && !are.contains(line + REQUIRED)
                    && !are.contains(inEvery(line))) {
                broken.add(line + " is gone");
            }
        }
        Map<String, Boolean> commands = new LinkedHashMap<>();
        released.stream().filter(line -> line.startsWith("livechat")).forEach(line -> commands.put(line, true));
        for (String line : now) {
            int option = line.lastIndexOf(' ', line.length() - REQUIRED.length() - 1);
            if (line.endsWith(REQUIRED) && !were.contains(line) && commands.containsKey(command(line, option))) {
                broken.add(line + " was not before");
            }
        }
        return broken;
    }

    private static String command(String line, int option) {
        String command = line.substring(0, Math.max(0, option));
        return command.endsWith(" argument") ? command.substring(0, command.length() - " argument".length()) : command;
    }

    private static String optional(String line) {
        return line.endsWith(REQUIRED) ? line.substring(0, line.length() - REQUIRED.length()) : line;
    }

    private static String inEvery(String line) {
        int option = line.indexOf(" -");
        return option < 0 ? line : EVERY + line.substring(option);
    }

    private static void collect(String name, CommandLine command, Map<String, Set<String>> commands) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        Set<String> options = new TreeSet<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                for (String each : option.names()) {
                    values(option).forEach(value -> options.add(each + value + (option.required() ? REQUIRED : "")));
                }
            }
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            if (!argument.hidden()) {
                options.add("argument " + argument.index() + (argument.required() ? REQUIRED : ""));
            }
        }
        commands.put(name, options);
        command.getSubcommands().forEach((word, below) -> collect(name + " " + word, below, commands));
    }

    /** The words that an option takes, if it does not take any. */
    private static List<String> values(ArgSpec option) {
        if (option.arity().max() == 0) {
            return List.of("");
        }
        Class<?> type = option.auxiliaryTypes().length == 0 ? option.type() : option.auxiliaryTypes()[0];
        if (!type.isEnum()) {
            return List.of("=VALUE");
        }
        List<String> words = new ArrayList<>();
        Iterable<String> candidates = option.completionCandidates();
        if (candidates != null) {
            candidates.forEach(word -> words.add("=" + word));
        }
        return words.isEmpty() ? List.of("=VALUE") : words;
    }
}
