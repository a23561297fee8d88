package io.github.livechat4j.warehouse.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatEvent;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the tables of PostgreSQL with the records that the client decodes, for some thousand chats. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class ReplicatedArchiveTest {

    private static final int CHATS = 1_500;
    private static final int TICKETS = 150;

    private static PostgresServer server;
    private static LiveChatSandbox sandbox;
    private static LiveChat livechat;

    @BeforeAll
    static void replicate() throws Exception {
        server = PostgresServer.start();
        sandbox = LiveChatSandbox.builder()
                .chats(CHATS)
                .pendingChats(3)
                .tickets(TICKETS)
                .zone(ZoneId.of("Europe/Warsaw"))
                .history(Duration.ofDays(60))
                .start();
        livechat = sandbox.client();
        ReplicationReport report = Replication.of(
                        livechat,
                        WarehouseTarget.of(server.url() + "?user=test"),
                        ReplicationOptions.standard().withBatchRecords(700))
                .run(progress -> {});
        assertThat(report.isIncomplete()).isFalse();
        assertThat(report.differences()).isEmpty();
    }

    @AfterAll
    static void stop() throws Exception {
        sandbox.close();
        server.stop();
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.url() + "?user=test&currentSchema=livechat");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(found.getString(i));
                }
                rows.add(row(values.toArray()));
            }
        }
        return rows;
    }

    /** Compares without an order, by sorting: AssertJ would compare each row with each other. */
    private static void assertSame(List<String> found, List<String> expected) {
        assertThat(found.stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    private static String row(@Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(value instanceof Instant instant ? Long.toString(instant.getEpochSecond()) : "" + value);
        }
        return String.join("|", texts);
    }

    private static List<Chat> chats() {
        return StreamSupport.stream(livechat.archive().chats().spliterator(), false)
                .filter(Chat.class::isInstance)
                .map(Chat.class::cast)
                .toList();
    }

    private static List<String> jsons(Iterable<ArchivedJson> walk) {
        return StreamSupport.stream(walk.spliterator(), false)
                .map(json -> new String(json.toBytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void chats_areThoseThatTheClientDecodes() throws SQLException {
        List<String> decoded = chats().stream()
                .filter(chat -> !Boolean.TRUE.equals(chat.pending()))
                .map(chat -> row(
                        chat.id(),
                        chat.startedTimestamp(),
                        chat.endedTimestamp(),
                        chat.duration(),
                        chat.visitorId(),
                        chat.messages().size(),
                        chat.agents().size()))
                .toList();

        assertSame(
                rows("SELECT id, extract(epoch FROM started_timestamp)::bigint,"
                        + " extract(epoch FROM ended_timestamp)::bigint, duration, visitor_id,"
                        + " (SELECT count(*) FROM chat_messages WHERE chat_key = key),"
                        + " (SELECT count(*) FROM chat_agents WHERE chat_key = key)"
                        + " FROM chats WHERE type = 'chat' AND pending IS NOT TRUE"),
                decoded);
        assertThat(rows("SELECT count(*) FROM chats")).containsExactly(Integer.toString(CHATS));
    }

    @Test
    void missedChats_areThoseThatTheClientDecodes() throws SQLException {
        List<String> decoded = StreamSupport.stream(livechat.archive().chats().spliterator(), false)
                .filter(MissedChat.class::isInstance)
                .map(MissedChat.class::cast)
                .map(missed -> row(missed.id(), missed.visitorId(), missed.message()))
                .toList();

        assertThat(decoded).isNotEmpty();
        assertSame(rows("SELECT id, visitor_id, message FROM chats WHERE type = 'missed_chat'"), decoded);
    }

    @Test
    void messages_areThoseThatTheClientDecodes() throws SQLException {
        List<String> decoded = new ArrayList<>();
        for (Chat chat : chats()) {
            int position = 0;
            for (ChatEvent message : chat.messages()) {
                decoded.add(row(chat.id(), position++, message.timestamp(), message.authorName(), message.text()));
            }
        }

        assertSame(
                rows("SELECT chat_key, position, extract(epoch FROM timestamp)::bigint, author_name, text"
                        + " FROM chat_messages WHERE NOT EXISTS"
                        + " (SELECT 1 FROM chats WHERE key = chat_key AND pending)"),
                decoded);
    }

    @Test
    void tickets_areThoseThatTheClientDecodes() throws SQLException {
        List<String> decoded = new ArrayList<>();
        for (Ticket ticket : livechat.archive().tickets()) {
            decoded.add(row(
                    ticket.id(),
                    ticket.subject(),
                    ticket.modified(),
                    Objects.requireNonNull(ticket.requester()).mail(),
                    ticket.events().size()));
        }

        assertThat(decoded).hasSizeGreaterThanOrEqualTo(TICKETS);
        assertSame(
                rows("SELECT id, subject, extract(epoch FROM modified)::bigint, requester_mail,"
                        + " (SELECT count(*) FROM ticket_events WHERE ticket_key = key) FROM tickets"),
                decoded);
    }

    @Test
    void records_areTheBytesOfTheService() throws SQLException {
        assertSame(
                rows("SELECT record FROM chats WHERE pending IS NOT TRUE"),
                jsons(livechat.archive().chatsAsJson(ListChatsQuery.builder().build())));
        assertSame(
                rows("SELECT record FROM tickets"),
                jsons(livechat.archive()
                        .ticketsAsJson(ListTicketsQuery.builder().build())));
    }
}
