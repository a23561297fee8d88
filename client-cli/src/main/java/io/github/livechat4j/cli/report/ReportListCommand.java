package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.output.TerminalText;
import picocli.CommandLine.Command;

/** {@code livechat report list}: lists the reports. */
@Command(
        name = "list",
        description = "Says which reports there are, what they count and what they take.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = "  livechat report list")
final class ReportListCommand implements Runnable {

    private final Surroundings surroundings;

    ReportListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Style style = new Style(surroundings.terminal());
        int width = surroundings.terminal().columns();
        for (ReportName report : ReportName.values()) {
            StringBuilder entry = new StringBuilder(style.bold(report.word())).append('\n');
            TerminalText.lines(report.title() + ": " + report.units(), width - 2)
                    .forEach(line -> entry.append("  ").append(line).append('\n'));
            TerminalText.lines(Taken.options(report.taken()), width - 2)
                    .forEach(
                            line -> entry.append("  ").append(style.faint(line)).append('\n'));
            surroundings.terminal().out().println(entry);
        }
    }
}
