package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat export tickets}. */
@Command(
        name = "tickets",
        description = {
            "Writes tickets to a file, each of them once, in the order of their last change.",
            "",
            "NDJSON has a record in each line, with every field that the service sent. CSV has a row for each record and a fixed set of"
                    + " columns, safe to open in a spreadsheet. What is on its way is in FILE.part, with FILE.checkpoint beside it:"
                    + " whatever ends the command, --resume goes on from there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat export tickets --sandbox --sandbox-chats 500 -o tickets.jsonl",
            "  livechat export tickets --sandbox --status open --assigned=false -o open.csv"
        })
final class ExportTicketsCommand implements Callable<Integer> {

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
        return new ExportRun<>(surroundings, connection, options, new Tickets(filter.query(options))).run();
    }

    /** The export of tickets. */
    private record Tickets(ListTicketsQuery query) implements Exported<Ticket> {

        @Override
        public String kind() {
            return "tickets";
        }

        @Override
        public ArchiveWalk<Ticket> walk(LiveChat livechat) {
            return livechat.archive().tickets(query);
        }

        @Override
        public Object identity(Ticket found) {
            return found.id();
        }

        @Override
        public Columns columns() {
            return Columns.TICKETS;
        }
    }
}
