package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the rows of CSV. */
class ColumnsTest {

    private static final JsonCodec JSON = new JsonCodec();

    private static Map<String, String> row(Columns columns, Class<?> type, String json) {
        List<String> cells = columns.row(JSON.tree(JSON.read(json, type)), ZoneId.of("Europe/Lisbon"));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(columns.names().get(i), cells.get(i));
            }
        }
        return row;
    }

    @Test
    void row_whenOfAChat_thenIsFlat() {
        Map<String, String> row = row(Columns.CHATS, ArchivedChat.class, """
                {"type":"chat","id":"A","started_timestamp":1772719200,"ended_timestamp":"1772719260","duration":60,
                 "visitor":{"name":"Ada","email":"","country":"Portugal"},"group":[0,3],
                 "agents":[{"email":"a@example.com"},{"email":"b@example.com"}],"supervisors":null,
                 "tags":["x","y"],"queue":{"duration":5},"goals":[{"id":1,"name":"Sale"}],
                 "messages":[{"text":"a"},{"text":"b"}],"pending":false}
                """);

        assertThat(row)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("type", "chat"),
                        Map.entry("id", "A"),
                        Map.entry("started", "2026-03-05 14:00:00"),
                        Map.entry("ended", "2026-03-05 14:01:00"),
                        Map.entry("duration_seconds", "60"),
                        Map.entry("visitor_name", "Ada"),
                        Map.entry("visitor_country", "Portugal"),
                        Map.entry("groups", "0; 3"),
                        Map.entry("agents", "a@example.com; b@example.com"),
                        Map.entry("tags", "x; y"),
                        Map.entry("queue_seconds", "5"),
                        Map.entry("goals", "Sale"),
                        Map.entry("messages", "2"),
                        Map.entry("pending", "false")));
    }

    @Test
    void row_whenOfAMissedChatOrAnUnknownOne_thenHasWhatThereIs() {
        assertThat(row(Columns.CHATS, ArchivedChat.class, """
                {"type":"missed_chat","id":"M","visitor_id":"S1","email":"a@example.com","time":"Thu","message":"Hi"}
                """))
                .containsEntry("visitor_id", "S1")
                .containsEntry("missed_email", "a@example.com")
                .containsEntry("missed_time", "Thu")
                .containsEntry("missed_message", "Hi");
        assertThat(row(Columns.CHATS, ArchivedChat.class, "{\"type\":\"call\",\"id\":7,\"duration\":-2}"))
                .containsEntry("type", "call")
                .containsEntry("id", "7")
                .containsEntry("duration_seconds", "-2");
    }

    @Test
    void row_whenATextLooksLikeAFormula_thenIsShown() {
        String name = "=HYPERLINK(\\\"http://example.org\\\")";

        Map<String, String> row = row(
                Columns.CHATS,
                ArchivedChat.class,
                "{\"type\":\"chat\",\"id\":\"A\",\"visitor\":{\"name\":\"" + name + "\"},\"tags\":[\"-x\",\"@y\"]}");

        assertThat(row)
                .containsEntry("visitor_name", "'=HYPERLINK(\"http://example.org\")")
                .containsEntry("tags", "'-x; @y");
    }

    @Test
    void row_whenATimeIsOdd_thenIsAsItCame() {
        assertThat(ExportColumn.time("t", "t").cell(Map.of("t", "=soon"), ZoneId.of("UTC")))
                .isEqualTo("'=soon");
        assertThat(row(Columns.TICKETS, Ticket.class, "{\"id\":\"T\",\"modified\":\"\",\"opened\":[{\"from\":0}]}"))
                .doesNotContainKey("modified")
                .doesNotContainKey("opened");
    }

    @Test
    void columns_whenRead_thenAreThoseThatTheGuideLists() throws Exception {
        String guide = Files.readString(Path.of("../docs/guide/export.md"));

        assertThat(Columns.CHATS.names()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
        assertThat(Columns.TICKETS.names()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}
