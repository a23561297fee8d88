package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livechat replicate tables}: describes all tables from the contract, and the views. */
@Command(
        name = "tables",
        description =
                "Describes the tables, their columns with the types in both databases and the fields of the service that"
                        + " they come from, and the views. Needs no database and no account.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat replicate tables",
            "  livechat replicate tables chats chat_messages daily_chats",
            "  livechat replicate tables --format csv"
        })
final class ReplicateTablesCommand implements Callable<Integer> {

    private static final List<WarehouseTable> ALL = Stream.concat(
                    Tables.all().stream(), ReplicationTables.all().stream())
            .toList();

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "tables and views to describe; all otherwise")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; markdown otherwise. CSV has a line for each column.")
    private TableFormat format = TableFormat.MARKDOWN;

    ReplicateTablesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireKnown();
        List<WarehouseTable> tables =
                ALL.stream().filter(table -> isChosen(table.name())).toList();
        List<WarehouseView> views = WarehouseViews.all().stream()
                .filter(view -> isChosen(view.name()))
                .toList();
        PrintWriter out = surroundings.terminal().out();
        if (format == TableFormat.CSV) {
            out.println(ColumnLine.csv(ColumnLine.HEADINGS.stream()));
            tables.stream().flatMap(table -> ColumnLine.of(table).stream()).forEach(line -> out.println(line.csv()));
            views.stream().flatMap(ReplicateTablesCommand::lines).forEach(out::println);
        } else {
            out.println("# Tables and views of livechat replicate");
            tables.forEach(table -> print(table, out));
            views.forEach(view -> print(view, out));
        }
        return 0;
    }

    private void requireKnown() {
        List<String> known = Stream.concat(
                        ALL.stream().map(WarehouseTable::name),
                        WarehouseViews.all().stream().map(WarehouseView::name))
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Failure.of(ExitCode.USAGE, "there is no table or view " + name)
                        .advise(Closest.advice(name, known, "see: livechat replicate tables"));
            }
        }
    }

    private boolean isChosen(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** Returns a line of CSV for each column of a view, which has no field of the service. */
    private static Stream<String> lines(WarehouseView view) {
        return view.columns().entrySet().stream()
                .map(column -> ColumnLine.csv(Stream.of(
                        view.name(),
                        column.getKey(),
                        "false",
                        view.type(column.getKey()).duckDbName(),
                        view.type(column.getKey()).postgresName(),
                        "",
                        column.getValue())));
    }

    private static void print(WarehouseView view, PrintWriter out) {
        out.println();
        out.println("## " + view.name());
        out.println();
        out.println("View. " + view.comment());
        out.println();
        out.println("| column | DuckDB | PostgreSQL | description |");
        out.println("|---|---|---|---|");
        view.columns()
                .forEach((name, description) -> out.println("| `" + name + "` | "
                        + view.type(name).duckDbName() + " | "
                        + view.type(name).postgresName() + " | " + description + " |"));
    }

    private static void print(WarehouseTable table, PrintWriter out) {
        out.println();
        out.println("## " + table.name());
        out.println();
        table.comment().ifPresent(comment -> out.println(comment.strip() + "\n"));
        table.parent().ifPresent(parent -> out.println(joined(table, parent) + "\n"));
        out.println("| column | DuckDB | PostgreSQL | source | description |");
        out.println("|---|---|---|---|---|");
        ColumnLine.of(table).forEach(line -> out.println(line.markdown()));
    }

    /** Returns by which columns the rows are joined with those of the table that they belong to. */
    private static String joined(WarehouseTable table, WarehouseTable parent) {
        List<WarehouseColumn> keys = parent.keyColumns();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.add("`" + table.name() + "." + table.columns().get(i).name() + " = " + parent.name() + "."
                    + keys.get(i).name() + "`");
        }
        return "Join: " + String.join(" and ", pairs) + ".";
    }
}
