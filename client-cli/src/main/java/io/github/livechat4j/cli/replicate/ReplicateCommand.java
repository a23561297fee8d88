package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.DayConverter;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.export.OverlapConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livechat replicate}. */
@Command(
        name = "replicate",
        description = {
            "Copies the account into a database. Later runs copy what is new or changed.",
            "",
            "Chats, tickets, agents, groups, tags, goals, canned responses and daily reports become tables of DuckDB or"
                    + " PostgreSQL. However a run ends, the next one continues where it stopped."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {ReplicateForgetCommand.class, ReplicateTablesCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat replicate --sandbox --sandbox-chats 200 --to a.duckdb --entities agents,chats",
            "  livechat replicate --sandbox --sandbox-chats 200 --to b.duckdb --entities chats \\",
            "    --mask email,ip --mask-mode drop --json --copy-to copy.duckdb"
        })
public final class ReplicateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description =
                    "the first day, YYYY-MM-DD; otherwise that of the runs before, or the beginning of the account")
    @Nullable
    LocalDate from;

    @Option(
            names = "--entities",
            paramLabel = "NAME",
            split = TargetOptions.COMMA,
            splitSynopsisLabel = ",",
            description = "agents, groups, tags, goals, canned_responses, chats, tickets, reports; all otherwise")
    List<String> entities = List.of();

    @Option(
            names = "--full",
            description = "read everything again, and delete from the database what the service no longer has")
    boolean full;

    @Option(
            names = "--overlap",
            paramLabel = "DURATION",
            converter = OverlapConverter.class,
            description =
                    "read the days before the last run again, such as 36h or 2d; 2d otherwise. A chat that is tagged or"
                            + " rated later is found by --full only.")
    Duration overlap = Duration.ofDays(2);

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "how many pages to ask for at the same time; 4 otherwise")
    int parallel = 4;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "how many chats or tickets to write in a transaction; 2000 otherwise")
    int batchSize = 2_000;

    @Option(
            names = "--reports-by",
            paramLabel = "SCOPE",
            split = TargetOptions.COMMA,
            splitSynopsisLabel = ",",
            description = "what the daily reports are broken down by: account, agent, group; account otherwise")
    List<String> reportsBy = List.of("account");

    @Option(
            names = "--report-days",
            paramLabel = "N",
            description = "how many days of reports a later run reads again; 31 otherwise")
    int reportDays = 31;

    @Option(
            names = "--watch",
            paramLabel = "DURATION",
            converter = OverlapConverter.class,
            description = "run again this long after the end of each run, such as 15m, until Ctrl-C")
    @Nullable
    Duration watch;

    @Option(
            names = "--copy-to",
            paramLabel = "FILE",
            description =
                    "after each run, replace this copy of the DuckDB file, for tools that read it during the next run")
    @Nullable
    Path copyTo;

    @Option(names = "--json", description = "print the result of each run as a line of JSON, also if it failed")
    boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    ReplicateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new ReplicateRun(surroundings, connection, target, this).run();
    }
}
