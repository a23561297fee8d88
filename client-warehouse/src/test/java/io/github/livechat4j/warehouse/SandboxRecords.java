package io.github.livechat4j.warehouse;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The records of a sandbox, as JSON. */
final class SandboxRecords {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final JsonCodec CODEC = new JsonCodec();

    private SandboxRecords() {}

    static Map<StoredRecord, List<byte[]>> of(int chats, Quirk... quirks) {
        Map<StoredRecord, List<byte[]>> records = new EnumMap<>(StoredRecord.class);
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .clock(Clock.fixed(NOW, ZONE))
                .zone(ZONE)
                .chats(chats)
                .tickets(40)
                .quirks(quirks)
                .start()) {
            LiveChat livechat = sandbox.client();
            records.put(
                    StoredRecord.CHATS,
                    bytes(livechat.archive()
                            .chatsAsJson(
                                    ListChatsQuery.builder().dateFrom(FIRST).build())));
            records.put(
                    StoredRecord.TICKETS,
                    bytes(livechat.archive()
                            .ticketsAsJson(
                                    ListTicketsQuery.builder().dateFrom(FIRST).build())));
            List<Object> agents = new ArrayList<>();
            livechat.agents().listAgents().forEach(agent -> {
                agents.add(agent);
                agents.add(livechat.agents().getAgent(agent.login()));
            });
            records.put(StoredRecord.AGENTS, models(agents));
            records.put(StoredRecord.GROUPS, models(livechat.groups().listGroups()));
            List<Object> tags = new ArrayList<>();
            List<Object> responses = new ArrayList<>();
            livechat.groups().listGroups().forEach(group -> {
                tags.addAll(livechat.tags().listTags(group.id()));
                responses.addAll(livechat.cannedResponses().listCannedResponses(group.id()));
            });
            records.put(StoredRecord.TAGS, models(tags));
            records.put(StoredRecord.CANNED_RESPONSES, models(responses));
            records.put(StoredRecord.GOALS, models(livechat.goals().listGoals()));
        }
        return records;
    }

    private static List<byte[]> bytes(Iterable<ArchivedJson> walk) {
        List<byte[]> all = new ArrayList<>();
        walk.forEach(json -> all.add(json.toBytes()));
        return all;
    }

    private static List<byte[]> models(List<?> models) {
        return models.stream().map(CODEC::writeBytes).toList();
    }
}
