package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.resources.OperationTool;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.warehouse.StoredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tools that search the archive of chats or tickets, newest first, beyond the pages of the service. */
final class ArchiveSearch {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final LiveChat livechat;
    private final RecordMask mask;
    private final AnswerParts parts;

    ArchiveSearch(LiveChat livechat, RecordMask mask, AnswerParts parts) {
        this.livechat = livechat;
        this.mask = mask;
        this.parts = parts;
    }

    AssistantTool chats() {
        return tool(
                "searchChats",
                "listChats",
                StoredRecord.CHATS,
                (operation, given) -> livechat.archive().chatsAsJson(operation.query(given, ListChatsQuery.class)));
    }

    AssistantTool tickets() {
        return tool(
                "searchTickets",
                "listTickets",
                StoredRecord.TICKETS,
                (operation, given) -> livechat.archive().ticketsAsJson(operation.query(given, ListTicketsQuery.class)));
    }

    /** Makes a walk from the filters. */
    @FunctionalInterface
    private interface Walked {

        ArchiveWalk<ArchivedJson> of(OperationTool operation, Map<String, JsonNode> filters);
    }

    private AssistantTool tool(String name, String operationId, StoredRecord record, Walked walked) {
        OperationTool operation = OperationTool.all().stream()
                .filter(each -> each.name().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operationId + " is not in the contract"));
        Map<String, Object> properties = new LinkedHashMap<>(operation.properties());
        properties.keySet().removeAll(List.of("page", "order"));
        properties.put(
                LIMIT,
                Map.of(
                        "type",
                        "integer",
                        "description",
                        "the greatest number of records, from 1 to " + MOST + "; " + USUAL + " otherwise"));
        properties.put(
                CURSOR,
                Map.of(
                        "type",
                        "string",
                        "description",
                        "the cursor of an answer before, to go on there with the same other arguments"));
        return new AssistantTool(
                name,
                "Search " + record.tableName(),
                "Searches the whole archive of " + record.tableName()
                        + ", newest first. All filters can be combined. The answer has a cursor if there may be more.",
                properties,
                List.of(),
                AssistantTool.Effect.READS,
                given -> search(name, record, properties, given, filters -> walked.of(operation, filters)));
    }

    private ToolAnswer search(
            String name,
            StoredRecord record,
            Map<String, Object> properties,
            Map<String, JsonNode> given,
            Function<Map<String, JsonNode>, ArchiveWalk<ArchivedJson>> walked) {
        JsonArguments arguments = new JsonArguments(name, given, properties.keySet());
        int limit = arguments.number(LIMIT).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw Failure.of(ExitCode.USAGE, LIMIT + " must be from 1 to " + MOST + ", was " + limit);
        }
        Map<String, JsonNode> filters = new LinkedHashMap<>(given);
        filters.keySet().removeAll(List.of(LIMIT, CURSOR));
        ArchiveWalk<ArchivedJson> walk = walked.apply(filters);
        Optional<String> cursor = arguments.text(CURSOR);
        if (cursor.isPresent()) {
            walk = walk.resume(parse(name, cursor.get()));
        }
        return read(walk, record, limit);
    }

    private static ArchiveCursor parse(String tool, String text) {
        try {
            return ArchiveCursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failure.of(ExitCode.USAGE, "cursor must be that of an answer of " + tool + ", was \"" + text + "\"")
                    .advise("leave it out to begin with the newest record")
                    .because(e);
        }
    }

    private ToolAnswer read(ArchiveWalk<ArchivedJson> walk, StoredRecord record, int limit) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        List<JsonNode> records = new ArrayList<>();
        int size = 0;
        try (ArchiveIterator<ArchivedJson> iterator = walk.iterator()) {
            ArchiveCursor reached = iterator.cursor();
            boolean isCut = false;
            while (!isCut && iterator.hasNext()) {
                JsonNode next = mask.of(record, iterator.next().toBytes());
                int length = AnswerParts.size(next.toString()) + 1;
                isCut = records.size() == limit
                        || (!records.isEmpty() && size + length + AnswerParts.size(reached.toString()) > parts.room());
                if (!isCut) {
                    records.add(next);
                    size += length;
                    reached = iterator.cursor();
                }
            }
            if (isCut) {
                head.put(CURSOR, reached.toString());
            }
        }
        return ToolAnswer.ofList(head, records);
    }
}
