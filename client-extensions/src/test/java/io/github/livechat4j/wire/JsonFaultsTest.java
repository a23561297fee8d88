package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.Agent;
import io.github.livechat4j.wire.fixture.Sample;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultsTest {

    private static final Type LIST_OF_AGENTS = JsonCodecTest.returnTypeOf("agents");

    private final JsonCodec codec = new JsonCodec();

    @Test
    void read_whenAListWasPromisedAndAnObjectCame_thenIsAnErrorAtTheTop() {
        DecodingException e = catchThrowableOfType(
                DecodingException.class, () -> codec.read("{\"error\":\"secret\"}", LIST_OF_AGENTS));

        assertThat(e).hasMessage("expected an array at $ but found an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void read_whenAModelWasPromisedAndNothingCame_thenIsAnErrorAtTheTop(String json) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(json, Agent.class));

        assertThat(e.jsonPath()).isEqualTo("$");
        assertThat(e.expected()).isEqualTo("an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void read_whenTheBodyIsEmpty_thenSaysSo(String body) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(body, Agent.class));

        assertThat(e).hasMessage("expected an object at $ but found an empty body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>secret</html>|expected JSON at $ but found something else before line 1, column 2",
                "{\"login\":\"a\",\"groups\":[{\"id\":secret}]}|expected JSON at $.groups[0].id but found something else before line 1, column 36",
                "{\"login\":\"secret|expected JSON at $.login but found the end of the body before line 1, column 17",
                "{\"login\":\"a\"}secret|expected JSON at $ but found something else before line 1, column 20",
                "{\"login\":\"a\"} {}|expected the end of the body at $ but found more of it"
            })
    void read_whenTheBodyIsNoJson_thenSaysWhereAndNotWhatItIs(String body, String message) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(body, Agent.class));

        assertThat(e).hasMessage(message).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"boss\":", "{\"x\":", "{\"groups\":[", "["})
    void read_whenTheBodyIsNestedWithoutEnd_thenIsAnErrorAndTheStackHolds(String opening) {
        String body = opening.repeat(100_000);

        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.read(body, Object.class));
        DecodingException typed = catchThrowableOfType(DecodingException.class, () -> codec.read(body, Agent.class));

        assertThat(e.found()).startsWith("more than is accepted");
        assertThat(typed.getMessage()).hasSizeLessThan(3000).doesNotContain("Exception");
    }

    @Test
    void read_whenANumberIsHuge_thenIsWrittenAsItCame() {
        String body = "{\"double\":" + "9".repeat(2000) + ",\"x\":" + "9".repeat(2000) + "}";

        assertThat(codec.write(codec.read(body, Sample.class))).isEqualTo(body);
    }

    @Test
    void read_whenANameIsOdd_thenIsNotShown() {
        UnreadableValue left = FirstUnreadable.value(
                codec, "{\"numbers\":{\"2026-03-01\":1,\"a\\\"\\n" + "b".repeat(100) + "\":{}}}", Sample.class);

        assertThat(left.jsonPath()).isEqualTo("$.numbers[…]");
    }

    @Test
    void read_whenTheStreamFails_thenIsThatFailure() {
        InputStream broken = new FilterInputStream(stream("[{\"login\":\"a\"},{\"boss\":{")) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    throw new IOException("reset");
                }
                return count;
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> codec.read(broken, LIST_OF_AGENTS))
                .withMessage("reset");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
