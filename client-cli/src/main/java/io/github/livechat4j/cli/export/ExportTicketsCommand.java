package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.cli.DescribedColumns;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat export tickets}. */
@Command(
        name = "tickets",
        description = {
            "Writes tickets to a file, each of them once, in the order of their last change.",
            "",
            ExportOptions.FILES
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat export tickets --sandbox --sandbox-chats 500 -o tickets.jsonl",
            "  livechat export tickets --sandbox --status open --assigned=false -o open.csv"
        })
final class ExportTicketsCommand implements Callable<Integer>, DescribedColumns {

    private final Surroundings surroundings;

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Mixin
    private TicketFilterOptions filter = new TicketFilterOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    ExportTicketsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ListTicketsQuery query = filter.query(options);
        return new ExportRun(
                        surroundings,
                        connection,
                        options,
                        new Exported<>(
                                "tickets",
                                query,
                                livechat -> livechat.archive().ticketsAsJson(query),
                                ArchivedJson::identity,
                                ArchivedJson::unreadableValues,
                                Columns.TICKETS),
                        Ticket.class)
                .run();
    }

    @Override
    public List<String> columns() {
        return Columns.TICKETS.names();
    }
}
