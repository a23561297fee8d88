package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the times of archived JSON, and walks over slices and since cursors that are made of times. */
class CompletedTimesTest {

    private static final ListChatsQuery CHATS = ListChatsQuery.builder().build();
    private static final Instant ENDED = Instant.ofEpochSecond(1_772_720_109);
    private static final String CHAT =
            "{\"type\":\"chat\",\"id\":\"A\",\"started_timestamp\":1772720000,\"ended_timestamp\":1772720109}";

    private static LiveChat account(String member, String... records) {
        String body =
                "{\"" + member + "\":[" + String.join(",", records) + "],\"total\":" + records.length + ",\"pages\":1}";
        return LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .transport((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .body(body, StandardCharsets.UTF_8)
                        .build())
                .build();
    }

    private static ArchivedJson only(ArchiveWalk<ArchivedJson> walk) {
        return walk.iterator().next();
    }

    @Test
    void aChat_whenItHasEnded_thenIsCompleteThen() {
        try (LiveChat livechat = account("chats", CHAT)) {
            assertThat(only(livechat.archive().chatsAsJson(CHATS)).completed()).isEqualTo(ENDED);
        }
    }

    @Test
    void aChat_whenItsPageIsDecoded_thenHasTheSameTime() {
        try (LiveChat livechat = account("chats", CHAT.replace("1772720000", "1.77272e9"))) {
            ArchivedJson chat = only(livechat.archive().chatsAsJson(CHATS));

            assertThat(chat.hasContractForm()).isFalse();
            assertThat(chat.completed()).isEqualTo(ENDED);
        }
    }

    @Test
    void aMissedChat_whenTheZoneIsUnknown_thenIsCompleteAtItsLatestInstant() {
        String missed = "{\"type\":\"missed_chat\",\"id\":\"M\",\"time\":\"Thu, 03/05/26 02:15:09 pm\"}";
        try (LiveChat livechat = account("chats", missed)) {
            Archive archive = livechat.archive();

            assertThat(only(archive.chatsAsJson(CHATS)).completed()).isEqualTo("2026-03-06T02:15:09Z");
            assertThat(only(archive.chatsAsJson(
                                    CHATS.toBuilder().timezone("Europe/Warsaw").build()))
                            .completed())
                    .isEqualTo("2026-03-05T13:15:09Z");
        }
    }

    @Test
    void aMissedChat_whenItsTimeIsUnreadable_thenHasNone() {
        try (LiveChat livechat = account("chats", "{\"type\":\"missed_chat\",\"id\":\"M\",\"time\":\"noon\"}")) {
            assertThat(only(livechat.archive().chatsAsJson(CHATS)).completed()).isNull();
        }
    }

    @Test
    void aSlice_whenWalkedAsJson_thenHasTheRecordsOfThePlan() {
        try (LiveChat chats = account("chats", CHAT);
                LiveChat tickets = account("tickets", "{\"id\":\"T\",\"modified\":1772720109}")) {
            ChatSlice slice = chats.archive().plan(CHATS).get(0);
            TicketSlice ofTickets =
                    tickets.archive().plan(ListTicketsQuery.builder().build()).get(0);

            assertThat(only(chats.archive().walkAsJson(slice)).toBytes())
                    .asString()
                    .isEqualTo(CHAT);
            ArchivedJson ticket = only(tickets.archive().walkAsJson(ofTickets));
            assertThat(ticket.identity()).isEqualTo("T");
            assertThat(ticket.completed()).isEqualTo(ENDED);
        }
    }

    @Test
    void aCursor_whenMadeOfATime_thenWalksSinceThatTime() {
        try (LiveChat livechat = account("chats", CHAT)) {
            ArchiveWalk<ArchivedJson> walk = livechat.archive().chatsAsJson(CHATS);
            ArchiveCursor before = ArchiveCursor.parse(walk.cursorAt(ENDED).toString());
            ArchiveCursor after = walk.cursorAt(ENDED.plusSeconds(3_601));

            assertThat(before.began()).isEqualTo(ENDED);
            assertThat(walk.since(before)).hasSize(1);
            assertThat(walk.since(after)).isEmpty();
        }
    }
}
