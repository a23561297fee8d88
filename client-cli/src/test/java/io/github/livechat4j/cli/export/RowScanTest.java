package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowScanTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final JsonCodec codec = new JsonCodec();

    private void assertSameRow(Columns columns, Class<?> type, String json) {
        assertThat(new RowScan(columns).row(json.getBytes(StandardCharsets.UTF_8), LISBON))
                .isEqualTo(columns.row(codec.typedTree(codec.read(json, type)), LISBON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"chat\",\"id\":\"A\"}",
                "{\"type\":\"chat\",\"id\":\"=1+1\",\"duration\":60,\"pending\":false,\"tags\":[\"x\",null,\"y;\"],\"group\":[0,3]}",
                "{\"type\":\"chat\",\"id\":\"A\",\"started_timestamp\":1772719200,\"ended_timestamp\":0,\"queue\":{\"duration\":-5}}",
                "{\"type\":\"chat\",\"id\":\"A\",\"visitor\":{\"name\":\"Ada \\\"B\\\"\\n\",\"email\":null},\"supervisors\":null}",
                "{\"type\":\"chat\",\"id\":\"A\",\"agents\":[{\"email\":\"a\"},{\"email\":\"b\"},{}],\"goals\":[{\"id\":1,\"name\":\"é\"}]}",
                "{\"type\":\"chat\",\"id\":\"A\",\"messages\":[{\"text\":\"a\"},{},{\"files\":[]}],\"new\":{\"id\":\"B\",\"tags\":[1]}}",
                "{\"type\":\"chat\",\"tickets\":[],\"id\":\"A\",\"started_timestamp\":-5}",
                "{\"type\":\"missed_chat\",\"id\":\"M\",\"time\":\"Thu, 03/05/26\",\"email\":\"@a\",\"message\":\"a,b\"}",
            })
    void row_whenOfAChatInTheFormOfTheContract_thenIsThatOfTheDecodedChat(String chat) {
        assertSameRow(Columns.CHATS, ArchivedChat.class, chat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"T\"}",
                "{\"id\":\"T\",\"requester\":{\"mail\":\"a\",\"name\":\"b\"},\"modified\":1772719200,\"groups\":[1,2]}",
                "{\"id\":\"T\",\"opened\":[{\"from\":1772719200,\"to\":null},{\"from\":5}],\"events\":[{\"date\":1}],\"source\":{\"type\":\"mail\"}}",
            })
    void row_whenOfATicketInTheFormOfTheContract_thenIsThatOfTheDecodedTicket(String ticket) {
        assertSameRow(Columns.TICKETS, Ticket.class, ticket);
    }
}
