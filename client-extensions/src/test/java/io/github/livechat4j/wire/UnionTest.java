package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.ArchivedChat;
import io.github.livechat4j.wire.fixture.Chat;
import io.github.livechat4j.wire.fixture.ChatPage;
import io.github.livechat4j.wire.fixture.MissedChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {

    private final JsonCodec codec = new JsonCodec();

    @Test
    void read_whenTheDiscriminatorIsFirst_thenIsTheRecordItNames() {
        String json = "{\"type\":\"chat\",\"id\":\"1\",\"tags\":[\"a\"]}";

        ArchivedChat chat = codec.read(json, ArchivedChat.class);

        assertThat(chat)
                .isInstanceOfSatisfying(Chat.class, it -> assertThat(it.tags()).containsExactly("a"));
        assertThat(codec.write(chat)).isEqualTo(json);
    }

    @Test
    void read_whenTheDiscriminatorIsLate_thenIsTheRecordItNames() {
        ArchivedChat chat = codec.read(
                "{\"visitor_id\":\"7\",\"x\":{\"y\":[1.50]},\"type\":\"missed_chat\",\"message\":null}",
                ArchivedChat.class);

        assertThat(chat)
                .isInstanceOfSatisfying(
                        MissedChat.class, it -> assertThat(it.visitorId()).isEqualTo("7"));
        assertThat(codec.write(chat))
                .isEqualTo("{\"type\":\"missed_chat\",\"visitor_id\":\"7\",\"message\":null,\"x\":{\"y\":[1.50]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"fax\",\"pages\":3}",
                "{\"pages\":3,\"type\":\"fax\"}",
                "{\"type\":5}",
                "{\"type\":null,\"a\":1}",
                "{\"a\":[]}",
                "{}"
            })
    void read_whenTheWordIsUnknownOrThereIsNone_thenIsUnknownAndNothingIsLost(String json) {
        ArchivedChat chat = codec.read(json, ArchivedChat.class);

        assertThat(chat).isInstanceOf(ArchivedChat.Unknown.class);
        assertThat(codec.write(chat)).isEqualTo(json);
    }

    @Test
    void read_whenLateAndWrongWithin_thenThePathIsThatOfTheWhole() {
        String json =
                "{\"chats\":[{\"type\":\"chat\",\"id\":\"1\"},{\"id\":\"2\",\"tags\":[{}],\"type\":\"chat\"}],\"total\":2,\"pages\":1}";

        UnreadableValue left = FirstUnreadable.value(codec, json, ChatPage.class);

        assertThat(left).hasToString("a value was left out: expected a text at $.chats[1].tags[0] but found an object");
    }

    @Test
    void read_whenAnElementIsNullOrNoObject_thenIsLeftOut() {
        ChatPage page = codec.read(
                "{\"chats\":[null,[],{\"type\":\"chat\",\"id\":\"1\"}],\"total\":3,\"pages\":1}", ChatPage.class);
        UnreadableValue left = FirstUnreadable.record(codec, "{\"chats\":[7],\"total\":1,\"pages\":1}", ChatPage.class);

        assertThat(page.chats()).hasSize(1);
        assertThat(left).hasToString("a record was left out: expected an object at $.chats[0] but found a number");
    }

    @Test
    void read_whenTheUnionHasNoFallback_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}", Incomplete.class));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}", Unlisted.class));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}", Nameless.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({})
    interface Incomplete {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ArchivedChat.Unknown.class)
    interface Unlisted {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = ArchivedChat.Unknown.class)
    @JsonSubTypes({})
    interface Nameless {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"chat\",\"id\":\"1\",\"type\":\"missed_chat\"}",
                "{\"type\":\"fax\",\"id\":\"1\",\"type\":\"chat\"}",
                "{\"type\":\"chat\",\"id\":\"1\",\"type\":\"fax\"}"
            })
    void read_whenItIsSaidTwiceAndDifferently_thenIsAnError(String json) {
        DecodingException e = FirstUnreadable.fault(codec, json, ArchivedChat.class);

        assertThat(e).hasMessage("expected one type at $.type but found several that differ");
    }
}
