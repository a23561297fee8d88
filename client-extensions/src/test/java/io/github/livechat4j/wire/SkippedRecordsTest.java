package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of records that the parser cannot finish: they are skipped and reported, and later records are decoded. */
class SkippedRecordsTest {

    private final JsonCodec codec = new JsonCodec();
    private final List<UnreadableValue> told = new ArrayList<>();

    static Stream<String> skipped() {
        String list = "[".repeat(300) + "]".repeat(300);
        String object = "{\"a\":".repeat(300) + "1" + "}".repeat(300);
        return Stream.of(
                "{\"type\":\"chat\",\"id\":\"B\",\"x\":" + list + "}",
                "{\"type\":\"chat\",\"id\":\"B\",\"tags\":" + list + ",\"duration\":1}",
                "{\"id\":\"B\",\"x\":" + object + ",\"type\":\"chat\"}",
                "{\"type\":\"chat\",\"id\":\"B\",\"visitor\":" + object + "}",
                list);
    }

    private static String page(String odd) {
        String chat = "{\"type\":\"chat\",\"id\":\"%s\",\"duration\":1,\"tags\":[\"x\"]}";
        return "{\"chats\":[" + chat.formatted("A") + "," + odd + "," + chat.formatted("C")
                + "],\"total\":3,\"pages\":1}";
    }

    @ParameterizedTest
    @MethodSource("skipped")
    void read_whenARecordHasToBeSkipped_thenTheOthersAreReadWhole(String odd) {
        ChatPage page = (ChatPage) codec.read(page(odd), (Type) ChatPage.class, told::add);

        assertThat(page.chats()).hasSize(2);
        for (ArchivedChat each : page.chats()) {
            assertThat(((Chat) each).tags()).containsExactly("x");
        }
        assertThat(page.total()).isEqualTo(3);
        assertThat(told).singleElement().satisfies(value -> {
            assertThat(value.isRecord()).isTrue();
            assertThat(value.jsonPath()).startsWith("$.chats[1]");
            assertThat(value.toString()).hasSizeLessThan(2000);
        });
    }

    @ParameterizedTest
    @MethodSource("skipped")
    void read_whenARecordHasToBeSkippedAndNobodyHearsOfIt_thenIsAnError(String odd) {
        assertThatThrownBy(() -> codec.read(page(odd), ChatPage.class)).isInstanceOf(DecodingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void read_whenAnElementIsNothing_thenIsToldAsOneThatWasLeftOut(String nothing) {
        ChatPage page = (ChatPage) codec.read(page(nothing), (Type) ChatPage.class, told::add);

        assertThat(page.chats()).hasSize(2);
        assertThat(told).singleElement().satisfies(value -> {
            assertThat(value.isRecord()).isTrue();
            assertThat(value.jsonPath()).isEqualTo("$.chats[1]");
            assertThat(value.json()).isEqualTo(nothing);
        });
    }

    @Test
    void read_whenNestedWithoutMeasure_thenIsAnErrorOfThePage() {
        String odd = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(FirstUnreadable.fault(codec, page(odd), ChatPage.class))
                .hasMessageContaining("but found more than is accepted")
                .hasNoCause();
    }

    @Test
    void read_whenANameHasHalfACharacterThatIsEscaped_thenIsAnErrorOfThePage() {
        String odd = "{\"type\":\"chat\",\"id\":\"B\",\"a\\ud83d\":1}";

        assertThat(FirstUnreadable.fault(codec, page(odd), ChatPage.class))
                .hasMessageContaining("expected JSON at $.chats[1]")
                .hasNoCause();
    }
}
