package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TailoredHelp;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.cli.output.OutputTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livechat report}: calls a report and writes its figures as table, chart, file or picture. */
@Command(
        name = "report",
        description = "Figures of chats, tickets, agents and the queue.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = ReportListCommand.class,
        footerHeading =
                "%nJSON: {report, from, to, zone, zone_of, group_by, units, rows, total, remarks}. A row has start and end (ISO 8601)"
                        + " or agent, and the figures by the names that CSV has; with several agents below agents.LOGIN, and with --compare"
                        + " also below previous, change and uncertain. Times are in seconds, shares parts of 1, what is not known is null."
                        + " A change of a share is the difference, any other change is relative.%n"
                        + "%nExamples:%n",
        footer = {
            "  livechat report total-chats --sandbox --sandbox-chats 500",
            "  livechat report chat-ratings --group-by week --compare previous --sandbox --sandbox-chats 500",
            "  livechat report overview --month last -o overview.html --sandbox --sandbox-chats 500",
            "  livechat report scorecard -o agents.xlsx --sandbox --sandbox-chats 500"
        })
public final class ReportCommand implements Runnable, TailoredHelp {

    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPORT",
            converter = ReportNames.class,
            completionCandidates = ReportNames.class,
            description = "the report; @|bold livechat report list|@ lists all")
    private @Nullable ReportName report;

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by the extension of the file otherwise, else a table")
    private @Nullable ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the file to write; - for standard output, the default")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "replace the file if it is there")
    private boolean overwrite;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PictureSize.Converter.class,
            description = "pixels of a PNG; 1200x675 otherwise, higher for several charts")
    private @Nullable PictureSize size;

    @Option(names = "--theme", paramLabel = "NAME", description = "of a PNG: ${COMPLETION-CANDIDATES}; light otherwise")
    private @Nullable Theme theme;

    @Option(
            names = "--fail-on-unreadable",
            description = "write nothing if a row or a figure cannot be read, instead of skipping it with a warning")
    private boolean failOnUnreadable;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (report == null) {
            throw Failure.of(ExitCode.USAGE, "name a report").advise("see: livechat report list");
        }
        OutputTarget target = OutputTarget.of(
                file == null ? TextInput.STANDARD : file.toString(),
                overwrite ? OutputFile.Existing.REPLACED : OutputFile.Existing.KEPT);
        ReportFormat chosen = format(target);
        target.check();
        List<String> warnings = asked.check(report, surroundings.clock());
        Terminal terminal = surroundings.terminal();
        Sheet sheet;
        List<String> unreadable;
        try (Session session = connection.open(surroundings)) {
            Question question = question(report, session);
            // even with --quiet: a user must not rely on columns that may be wrong
            warnings.forEach(terminal.err()::println);
            sheet = report.asking().ask(session.livechat(), question).withRemarks(warnings);
            List<String> none = FirstRecord.remarks(session, sheet);
            none.forEach(terminal.err()::println);
            sheet = sheet.withRemarks(none);
            unreadable = session.unreadable("the figures are without them");
        }
        if (failOnUnreadable && !unreadable.isEmpty()) {
            throw Failure.of(ExitCode.SERVICE, unreadable.get(0).replaceFirst(";.*", ""))
                    .advise("without --fail-on-unreadable the report is made without them");
        }
        write(sheet.withRemarks(unreadable.stream().limit(1).toList()), chosen, target);
        unreadable.forEach(terminal.err()::println);
        if (target.isFile() && !connection.isQuiet()) {
            terminal.err().println("wrote " + file + otherName(chosen));
        }
    }

    @Override
    public void tailorHelp(CommandSpec spec) {
        if (report != null) {
            ReportHelp.tailor(spec, report);
        }
    }

    private Question question(ReportName name, Session session) {
        ReportZone zone = asked.zone()
                .map(ReportZone::asked)
                .orElseGet(() -> ReportZone.ofAccount(AccountZone.of(session, surroundings)));
        QuestionOptions.Answered answered =
                asked.question(name, KnownNames.ofCommands(session.livechat()), zone, surroundings.clock());
        if (!connection.isQuiet()) {
            answered.remark().ifPresent(surroundings.terminal().err()::println);
        }
        return answered.question();
    }

    private ReportFormat format(OutputTarget target) {
        if (format == null && file != null && target.isFile()) {
            if (Files.isDirectory(file)) {
                // says so
                target.check();
            }
            return ReportFormat.of(file)
                    .orElseThrow(
                            () -> Failure.of(ExitCode.USAGE, "the name of the file does not say its format: " + file)
                                    .advise("add --format, one of " + ReportFormat.words()));
        }
        ReportFormat chosen = format == null ? ReportFormat.TABLE : format;
        if (chosen != ReportFormat.PNG && (size != null || theme != null)) {
            throw Failure.of(ExitCode.USAGE, "--size and --theme are for --format png only");
        }
        if (!target.isFile() && chosen.isForFiles() && surroundings.terminal().outIsTerminal()) {
            throw Failure.of(ExitCode.USAGE, "a terminal cannot show " + chosen.word())
                    .advise("name a file: -o " + (report == null ? "report" : report.word()) + "." + chosen.word());
        }
        return chosen;
    }

    /** Returns a remark if the name of the file says another format than the content. */
    private String otherName(ReportFormat chosen) {
        return Optional.ofNullable(file)
                .flatMap(ReportFormat::of)
                // a drawn chart is text, too
                .filter(named -> named != chosen && !(named == ReportFormat.TABLE && chosen == ReportFormat.CHART))
                .map(named -> ", which is " + chosen.word() + ", although its name says " + named.word())
                .orElse("");
    }

    private void write(Sheet sheet, ReportFormat chosen, OutputTarget target) {
        Terminal terminal = surroundings.terminal();
        Style style = new Style(target.isFile() ? terminal.withoutColour() : terminal);
        switch (chosen) {
            case TABLE -> target.draw(terminal, new TableText(style, terminal.columns()).of(sheet.visible()));
            case CHART -> target.draw(terminal, new ChartText(style, terminal.columns()).of(sheet.visible()));
            case CSV -> target.write(terminal, CsvText.of(sheet));
            case JSON -> target.write(terminal, JsonText.of(sheet));
            case HTML -> target.write(terminal, HtmlPage.of(sheet.visible(), surroundings.clock()));
            case XLSX -> target.write(terminal, XlsxFile.of(sheet.visible()));
            case PNG -> target.write(terminal, picture(sheet.visible(), theme == null ? Theme.LIGHT : theme));
        }
    }

    private byte[] picture(Sheet sheet, Theme colours) {
        return size == null ? Picture.png(sheet, colours) : Picture.png(sheet, size, colours);
    }
}
