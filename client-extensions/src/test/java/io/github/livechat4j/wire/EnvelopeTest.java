package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.ArchivedChat;
import io.github.livechat4j.wire.fixture.Chat;
import io.github.livechat4j.wire.fixture.ChatPage;
import io.github.livechat4j.wire.fixture.MissedChat;
import io.github.livechat4j.wire.fixture.Ticket;
import io.github.livechat4j.wire.fixture.TicketPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private final JsonCodec codec = new JsonCodec();

    @Test
    void page_whenTheBareItemCame_thenHoldsIt() {
        TicketPage page = codec.read("{\"id\":\"5FUED\",\"groups\":[\"1\",0],\"x\":1}", TicketPage.class);

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.groups()).containsExactly(1, 0);
            assertThat(codec.write(ticket)).isEqualTo("{\"id\":\"5FUED\",\"groups\":[\"1\",0],\"x\":1}");
        });
    }

    @Test
    void pageOfUnions_whenTheBareItemCame_thenHoldsIt() {
        ChatPage page = codec.read("{\"type\":\"missed_chat\",\"visitor_id\":\"7\"}", ChatPage.class);

        assertThat(page.chats()).singleElement().isInstanceOf(MissedChat.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"no\"}|$.chats",
                "{}|$.chats",
                "{\"type\":\"fax\"}|$.chats",
                "{\"type\":\"chat\"}|$.chats",
                "{\"chats\":[]}|$.total",
                "{\"chats\":[],\"total\":1}|$.pages",
                "{\"chats\":[],\"total\":null,\"pages\":1}|$.total"
            })
    void page_whenNeitherPageNorItemCame_thenIsAnErrorOfThePage(String json, String path) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(json, ChatPage.class));

        assertThat(e.jsonPath()).isEqualTo(path);
    }

    @Test
    void item_whenAPageOfOneCame_thenIsThatItem() {
        Ticket ticket = codec.read("{\"tickets\":[{\"id\":\"5FUED\"}],\"total\":1,\"pages\":1}", Ticket.class);

        assertThat(ticket.id()).isEqualTo("5FUED");
    }

    @Test
    void union_whenAPageOfOneCame_thenIsThatItem() {
        ArchivedChat chat = codec.read(
                "{\"chats\":[{\"type\":\"chat\",\"id\":\"1\"}],\"total\":1,\"pages\":1}", ArchivedChat.class);

        assertThat(chat).isInstanceOf(Chat.class);
    }

    @Test
    void item_whenTheItemOfThePageIsWrong_thenThePathLeadsIntoThePage() {
        DecodingException e = catchThrowableOfType(
                DecodingException.class,
                () -> codec.read("{\"tickets\":[{\"id\":{}}],\"total\":1,\"pages\":1}", Ticket.class));

        assertThat(e).hasMessage("expected a text at $.tickets[0].id but found an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tickets\":[],\"total\":0,\"pages\":0}",
                "{\"tickets\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"total\":2,\"pages\":1}",
                "{\"tickets\":[\"1\"],\"total\":1,\"pages\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":\"1\",\"pages\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1,\"pages\":null}"
            })
    void item_whenWhatCameIsNoPageOfOne_thenIsAnErrorOfTheItem(String json) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(json, Ticket.class));

        assertThat(e).hasMessage("expected a text at $.id but found nothing");
    }
}
