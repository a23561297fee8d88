package io.github.livechat4j.cli.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of a single report: its title, its units, and the options that it takes. */
final class ReportHelp {

    private ReportHelp() {}

    /**
     * Reduces the help of all reports to that of one.
     *
     * @param spec the specification of {@code livechat report}, which is changed
     * @param report the report
     */
    static void tailor(CommandSpec spec, ReportName report) {
        Set<String> refused = Arrays.stream(Taken.values())
                .filter(option -> !report.taken().contains(option))
                .map(Taken::option)
                .collect(Collectors.toSet());
        if (!report.taken().contains(Taken.FROM)) {
            refused.addAll(PeriodOptions.WHOLE_PERIODS);
        }
        for (OptionSpec option : spec.options().toArray(OptionSpec[]::new)) {
            if (refused.contains(option.longestName()) || option.versionHelp()) {
                spec.remove(option);
            }
        }
        for (PositionalParamSpec argument : spec.positionalParameters().toArray(PositionalParamSpec[]::new)) {
            spec.remove(argument);
        }
        spec.subcommands().keySet().stream().toList().forEach(spec::removeSubcommand);
        spec.name(spec.name() + " " + report.word());
        String command = "  livechat report " + report.word();
        String weekday = report.taken().contains(Taken.WEEKDAY) ? " --weekday monday" : "";
        UsageMessageSpec usage = spec.usageMessage();
        boolean isTitle = report.title().equalsIgnoreCase(report.units());
        usage.description("The report: " + report.title() + (isTitle ? "." : ", as " + report.units() + "."));
        usage.footer(
                command + weekday + " --sandbox --sandbox-chats 500",
                command + weekday + " --format csv --sandbox --sandbox-chats 500");
    }
}
