package io.github.livechat4j.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of {@code livechat} itself: commands in three groups, and exit codes. */
final class RootHelp {

    private static final Set<String> FIGURES = Set.of("report", "export");
    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final Set<String> resources;

    private RootHelp(Set<String> resources) {
        this.resources = resources;
    }

    /**
     * Replaces picocli's list of commands.
     *
     * @param root the command line
     * @param resources the names of its commands that stand for resources
     */
    static void addTo(CommandLine root, Set<String> resources) {
        UsageMessageSpec usage = root.getCommandSpec().usageMessage();
        usage.commandListHeading("");
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(Arrays.stream(ExitCode.values())
                .collect(Collectors.toMap(
                        exitCode -> Integer.toString(exitCode.code()),
                        ExitCode::meaning,
                        (one, other) -> one,
                        LinkedHashMap::new)));
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new RootHelp(resources)::commands);
    }

    private String commands(Help help) {
        return section(help, "Reports and exports", FIGURES::contains)
                + section(help, "Resources of the service", resources::contains)
                + section(help, "Tools", name -> !FIGURES.contains(name) && !resources.contains(name));
    }

    private static String section(Help help, String heading, Predicate<String> isOfIt) {
        Map<String, Help> all = help.subcommands();
        if (all.keySet().stream().noneMatch(isOfIt)) {
            return "";
        }
        int widest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(INDENT + widest + GAP, INDENT, Overflow.TRUNCATE),
                new Column(width - INDENT - widest - GAP, 0, Overflow.WRAP));
        all.forEach((name, command) -> {
            if (isOfIt.test(name)) {
                table.addRowValues(
                        help.colorScheme().commandText(name), help.colorScheme().text(firstLine(command)));
            }
        });
        return String.format("%n%s:%n", heading) + table;
    }

    private static String firstLine(Help command) {
        String[] description = command.commandSpec().usageMessage().description();
        return description.length == 0 ? "" : String.format(description[0]);
    }
}
