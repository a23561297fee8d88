package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the lines of {@link DescribeCommands} of a release with those of this build. */
final class CommandBaseline {

    private static final Pattern COLUMNS = Pattern.compile("columns of (?<command>[^:]+): (?<names>.*)");
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?<command>.+?) argument (?<index>\\S+)(?: (?<label>[^(\\s]\\S*))?(?<required> \\(required\\))?");
    private static final Pattern OPTION = Pattern.compile(
            "(?<command>.+?) (?<name>--?[^=\\s.]\\S*?)(?:=(?<kind>\\S+?))?(?<many>\\.\\.\\.)?(?<required>"
                    + " \\(required\\))?");

    /** The values that an option or an argument accepts. */
    private static final class CommandInput {

        private final Set<String> kinds = new TreeSet<>();
        private boolean isMany;
        private boolean isRequired;
        private String label = "";

        /** Returns whether this accepts all values of the other: a text accepts numbers. */
        boolean takes(String kind) {
            return kinds.contains(kind) || (!kind.isEmpty() && kinds.contains(DescribeCommands.ANY));
        }
    }

    private final Set<String> others = new LinkedHashSet<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, CommandInput>> options = new LinkedHashMap<>();
    private final Map<String, Map<String, CommandInput>> arguments = new LinkedHashMap<>();

    private CommandBaseline(List<String> lines) {
        lines.forEach(this::read);
    }

    private void read(String line) {
        Matcher listed = COLUMNS.matcher(line);
        Matcher argument = ARGUMENT.matcher(line);
        Matcher option = OPTION.matcher(line);
        if (listed.matches()) {
            columns.put(listed.group("command"), List.of(listed.group("names").split(", ", -1)));
        } else if (argument.matches()) {
            CommandInput taken = taken(arguments, argument.group("command"), argument.group("index"));
            taken.isRequired |= argument.group("required") != null;
            taken.label = argument.group("label") == null ? "" : argument.group("label");
        } else if (option.matches()) {
            CommandInput taken = taken(options, option.group("command"), option.group("name"));
            taken.kinds.add(option.group("kind") == null ? "" : option.group("kind"));
            taken.isMany |= option.group("many") != null;
            taken.isRequired |= option.group("required") != null;
        } else {
            others.add(line);
        }
    }

    private static CommandInput taken(Map<String, Map<String, CommandInput>> of, String command, String name) {
        return of.computeIfAbsent(command, none -> new LinkedHashMap<>())
                .computeIfAbsent(name, none -> new CommandInput());
    }

    /**
     * Finds the changes since a release that break scripts.
     *
     * @param released the lines of the release
     * @param now the lines of this build
     * @return removed lines, lines that accept other values, and values that a released command requires now
     */
    static List<String> broken(List<String> released, List<String> now) {
        return new CommandBaseline(released).brokenBy(new CommandBaseline(now));
    }

    private List<String> brokenBy(CommandBaseline now) {
        List<String> broken = new ArrayList<>();
        others.stream().filter(line -> !now.others.contains(line)).forEach(line -> broken.add(line + " is gone"));
        columns.forEach(
                (command, names) -> columns(command, names, now.columns.getOrDefault(command, List.of()), broken));
        options.forEach((command, taken) -> taken.forEach((name, old) -> {
            CommandInput is = now.option(command, name);
            if (is == null) {
                broken.add(command + " " + name + " is gone");
            } else {
                option(command + " " + name, old, is, broken);
            }
        }));
        arguments.forEach((command, taken) -> taken.forEach(
                (index, old) -> argument(command, index, old, now.arguments.getOrDefault(command, Map.of()), broken)));
        now.options.forEach((command, taken) -> taken.forEach((name, is) -> {
            CommandInput old = option(command, name);
            required(command, name, old != null && old.isRequired, is, broken);
        }));
        now.arguments.forEach((command, taken) -> taken.forEach((index, is) -> {
            CommandInput old = arguments.getOrDefault(command, Map.of()).get(index);
            required(command, "argument " + index, old != null && old.isRequired, is, broken);
        }));
        return broken;
    }

    private @Nullable CommandInput option(String command, String name) {
        CommandInput here = options.getOrDefault(command, Map.of()).get(name);
        return here == null
                ? options.getOrDefault(DescribeCommands.EVERY, Map.of()).get(name)
                : here;
    }

    private static void columns(String command, List<String> were, List<String> are, List<String> broken) {
        List<String> gone = were.stream().filter(name -> !are.contains(name)).toList();
        if (!gone.isEmpty()) {
            broken.add("columns of " + command + ": " + String.join(", ", gone) + (gone.size() == 1 ? " is" : " are")
                    + " gone");
        } else if (!are.subList(0, were.size()).equals(were)) {
            broken.add("columns of " + command + " were " + were + " and are " + are + ": new ones go last");
        }
    }

    private static void option(String title, CommandInput old, CommandInput now, List<String> broken) {
        for (String kind : old.kinds) {
            if (!now.takes(kind)) {
                broken.add(
                        title + (kind.isEmpty() ? "" : "=" + kind) + " is gone: it takes " + shown(now.kinds) + " now");
            }
        }
        if (old.isMany && !now.isMany) {
            broken.add(title + " may be given only once now");
        }
    }

    private static String shown(Set<String> kinds) {
        return kinds.equals(Set.of("")) ? "no value" : String.join(" or ", kinds);
    }

    /**
     * Arguments go by their position, so that another label is only another name, unless it was that of another
     * argument.
     */
    private static void argument(
            String command, String index, CommandInput old, Map<String, CommandInput> are, List<String> broken) {
        if (!are.containsKey(index)) {
            broken.add(command + " argument " + index + " is gone");
            return;
        }
        are.forEach((place, now) -> {
            if (!old.label.isEmpty() && now.label.equals(old.label) && !place.equals(index)) {
                broken.add(command + " argument " + old.label + " was argument " + index + " and is argument " + place);
            }
        });
    }

    private void required(String command, String name, boolean wasRequired, CommandInput now, List<String> broken) {
        boolean isKnown = command.equals(DescribeCommands.EVERY) || others.contains(command);
        if (isKnown && now.isRequired && !wasRequired) {
            broken.add(command + " " + name + " has to be given now");
        }
    }
}
