package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.cli.DescribedColumns;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat export chats}. */
@Command(
        name = "chats",
        description = {
            "Writes chats and missed chats to a file, each of them once, beyond the 25,000 that the service serves of"
                    + " a query.",
            "",
            ExportOptions.FILES
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat export chats --sandbox --sandbox-chats 500 -o chats.ndjson.gz",
            "  livechat export chats --sandbox --sandbox-chats 500 -o all.csv --resume",
            "  livechat export chats --sandbox --rate rated_bad --limit 9 -o bad.csv",
            "  livechat export chats --sandbox --sandbox-chats 500 -o - --limit 10",
            "  livechat export chats --sandbox --sandbox-chats 500 -o today.ndjson \\",
            "    --save-cursor cursor.txt"
        })
final class ExportChatsCommand implements Callable<Integer>, DescribedColumns {

    private final Surroundings surroundings;

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Mixin
    private ChatFilterOptions filter = new ChatFilterOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    ExportChatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ListChatsQuery query = filter.query(options);
        return new ExportRun(
                        surroundings,
                        connection,
                        options,
                        new Exported<>(
                                "chats",
                                query,
                                livechat -> livechat.archive().chatsAsJson(query),
                                ArchivedJson::identity,
                                ArchivedJson::unreadableValues,
                                Columns.CHATS),
                        ArchivedChat.class)
                .run();
    }

    @Override
    public List<String> columns() {
        return Columns.CHATS.names();
    }
}
