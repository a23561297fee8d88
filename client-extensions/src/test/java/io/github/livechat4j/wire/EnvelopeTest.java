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
                "{\"tickets\":[{\"id\":\"1\"}]}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":null}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":\"x\",\"pages\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1,\"pages\":[]}",
                "{\"tickets\":[{\"id\":\"1\"}],\"others\":[{\"id\":\"2\"}],\"total\":1,\"pages\":1}",
                "{\"tickets\":{\"a\":{\"id\":\"1\"}},\"total\":1,\"pages\":1}"
            })
    void item_whenWhatCameIsNoPageOfOne_thenIsAnErrorOfTheItem(String json) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(json, Ticket.class));

        assertThat(e).hasMessage("expected a text at $.id but found nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":\"1\",\"pages\":\"1\"}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1,\"pages\":1,\"page\":1,\"notes\":[],\"links\":{}}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"pages\":1}",
                "{\"tickets\":[{\"id\":\"1\"}],\"total\":1,\"pages\":null}",
                "{\"tickets\":{\"0\":{\"id\":\"1\"}},\"total\":1,\"pages\":1}",
                "{\"tickets\":{\"7\":{\"id\":\"1\"}},\"total\":1,\"pages\":1}"
            })
    void item_whenAPageOfOneCameInAnotherForm_thenIsThatItem(String json) {
        assertThat(codec.read(json, Ticket.class).id()).isEqualTo("1");
    }

    @Test
    void item_whenTheItemOfAnObjectIsWrong_thenThePathLeadsIntoIt() {
        DecodingException e = catchThrowableOfType(
                DecodingException.class,
                () -> codec.read("{\"tickets\":{\"7\":{\"id\":{}}},\"total\":1}", Ticket.class));

        assertThat(e.jsonPath()).isEqualTo("$.tickets[\"7\"].id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"chat\",\"id\":\"1\",\"tags\":[{}]}|expected a text at $.tags[0] but found an object",
                "{\"id\":\"1\",\"tags\":[{}],\"type\":\"chat\"}|expected a text at $.tags[0] but found an object"
            })
    void page_whenTheBareItemIsWrong_thenSaysWhatIsWrongWithIt(String json, String message) {
        UnreadableValue left = FirstUnreadable.value(codec, json, ChatPage.class);

        assertThat(left).hasToString("a value was left out: " + message);
    }

    @Test
    void item_whenAPageIsWithinAPage_thenOnlyOneIsTakenOff() {
        String page = "{\"tickets\":[{\"tickets\":[{\"id\":\"1\"}],\"total\":1,\"pages\":1}],\"total\":1,\"pages\":1}";

        DecodingException ofItem = catchThrowableOfType(DecodingException.class, () -> codec.read(page, Ticket.class));

        assertThat(ofItem).hasMessage("expected a text at $.tickets[0].id but found nothing");
    }

    @Test
    void union_whenTheItemOfAPageDoesNotSayWhatItIs_thenNothingIsLost() {
        String json = "{\"total\":5,\"events\":[{\"id\":\"1\"}],\"x\":1}";

        assertThat(codec.write(codec.read(json, ArchivedChat.class))).isEqualTo(json);
    }
}
