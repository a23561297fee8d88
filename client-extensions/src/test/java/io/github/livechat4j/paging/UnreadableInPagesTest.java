package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests paged lists with an unreadable record: the walk continues, and the listener of the client receives its place on
 * the page.
 */
class UnreadableInPagesTest {

    private static final int PAGES = 3;
    private static final int PAGE = 25;
    private static final String TOLD = "a record was left out: expected a text at $.%s[7].id but found an object";

    private final List<String> told = new ArrayList<>();

    /** Returns a client of a list of 75 records, of which the eighth on the second page is unreadable. */
    private LiveChatBuilder account(String member, String odd) {
        return LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .unreadableValueListener((operation, value) -> told.add(operation.name() + ": " + value))
                .transport((request, options) -> {
                    int page = request.url().contains("page=")
                            ? Integer.parseInt(request.url().replaceAll(".*[?&]page=([0-9]+).*", "$1"))
                            : 1;
                    List<String> records = new ArrayList<>();
                    for (int index = 0; index < PAGE; index++) {
                        boolean isOdd = page == 2 && index == 7;
                        records.add(isOdd ? odd : "{\"type\":\"chat\",\"id\":\"R" + page + "-" + index + "\"}");
                    }
                    return Response.builder()
                            .request(request)
                            .status(200)
                            .headers(Map.of())
                            .body(
                                    "{\"" + member + "\":[" + String.join(",", records) + "],\"total\":" + PAGES * PAGE
                                            + ",\"pages\":" + PAGES + "}",
                                    StandardCharsets.UTF_8)
                            .build();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void chats_whenARecordCannotBeRead_thenDeliversTheOthersAndTellsItsPlace(int prefetch) {
        LiveChat livechat = account("chats", "{\"type\":\"chat\",\"id\":{}}").build();

        assertThat(Paging.chats(livechat.chats(), ListChatsQuery.builder().build())
                        .prefetch(prefetch))
                .hasSize(PAGES * PAGE - 1);
        assertThat(told).containsOnly("listChats: " + TOLD.formatted("chats"));
    }

    @Test
    void tickets_whenARecordCannotBeRead_thenDeliversTheOthersAndTellsItsPlace() {
        LiveChat livechat = account("tickets", "{\"id\":{}}").build();

        assertThat(Paging.tickets(livechat.tickets(), ListTicketsQuery.builder().build()))
                .hasSize(PAGES * PAGE - 1)
                .extracting(Ticket::id)
                .doesNotHaveDuplicates();
        assertThat(told).containsOnly("listTickets: " + TOLD.formatted("tickets"));
    }

    @Test
    void chats_whenUnreadableRecordsAreFatal_thenDeliversThePageBeforeAndThenFails() {
        LiveChat livechat = account("chats", "{\"type\":\"chat\",\"id\":{}}")
                .failOnUnreadableRecords()
                .build();
        List<Object> delivered = new ArrayList<>();

        assertThatThrownBy(() -> Paging.chats(
                                livechat.chats(), ListChatsQuery.builder().build())
                        .forEach(delivered::add))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("$.chats[7].id");
        assertThat(delivered).hasSize(PAGE);
    }
}
