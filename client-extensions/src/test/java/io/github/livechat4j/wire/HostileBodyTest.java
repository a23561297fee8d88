package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.Person;
import io.github.livechat4j.wire.fixture.Sample;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodyTest {

    private final JsonCodec codec = new JsonCodec();

    @ParameterizedTest
    @CsvSource({
        "int,1e9999999999",
        "int,1e-9999999999",
        "decimal,12.5e-2147483647",
        "decimal,125e2147483647",
        "text,1e9999999999",
        "any,125e2147483647",
        "zz,1e9999999999",
        "zz,1e-9999999999",
        "zz,12.5e-2147483647",
        "zz,125e2147483647"
    })
    void read_whenAnExponentIsOutOfRange_thenIsWrittenAsItCame(String name, String number) {
        String body = "{\"" + name + "\":" + number + "}";

        assertThat(codec.write(codec.read(body, Sample.class))).isEqualTo(body);
        assertThat(codec.write(codec.read(bytes(body), Sample.class))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-12.5e-999999999"})
    void read_whenAnExponentIsLargeAndUnknown_thenIsWrittenAndReadAgain(String number) {
        Object read = codec.read("[" + number + "]", Object.class);

        assertThat(codec.read(codec.write(read), Object.class)).isEqualTo(read);
    }

    @Test
    void write_whenAnExponentCouldNotBeReadAgain_thenIsRefused() {
        BigDecimal extreme = new BigDecimal("125e2147483647");

        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(List.of(extreme)));
    }

    @Test
    void read_whenABodyHadManyNamesOfOneHash_thenOtherBodiesAreReadAllTheSame() {
        StringBuilder hostile = new StringBuilder("{\"a\":1");
        for (int index = 0; index < 4096; index++) {
            hostile.append(",\"");
            for (int bit = 0; bit < 12; bit++) {
                hostile.append((index >> bit & 1) == 0 ? "Aa" : "B@");
            }
            hostile.append("\":1");
        }
        hostile.append('}');
        StringBuilder innocent = new StringBuilder("{\"a\":1");
        for (int index = 0; index < 300; index++) {
            innocent.append(",\"k").append(index).append("\":1");
        }
        innocent.append('}');

        assertThatCode(() -> codec.read(hostile.toString(), Object.class)).doesNotThrowAnyException();
        assertThatCode(() -> codec.read(innocent.toString(), Object.class)).doesNotThrowAnyException();
        assertThatCode(() -> codec.read(bytes(hostile.toString()), Object.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> codec.read(bytes(innocent.toString()), Object.class))
                .doesNotThrowAnyException();
    }

    @Test
    void read_whenTheBytesLookLikeAnotherEncoding_thenIsAnError() {
        byte[] strangeOrder = {0, 0, (byte) 0xff, (byte) 0xfe, 1, 2, 3, 4};
        byte[] noCharacter = {0, 0, 0, '"', 0x7f, 0x11, 0, 0, 0, 0, 0, '"'};

        for (byte[] body : List.of(strangeOrder, noCharacter)) {
            DecodingException ofBytes =
                    catchThrowableOfType(DecodingException.class, () -> codec.read(body, Object.class));
            DecodingException ofStream = catchThrowableOfType(
                    DecodingException.class, () -> codec.read(new ByteArrayInputStream(body), (Type) Object.class));

            assertThat(List.of(ofBytes, ofStream))
                    .allSatisfy(e -> assertThat(e)
                            .hasMessage("expected JSON in UTF-8 at $ but found another encoding")
                            .hasNoCause());
        }
    }

    @Test
    void read_whenAByteOrderMarkComesFirst_thenIsNoPartOfTheBody() {
        assertThat(codec.read("\uFEFF{\"a\":1}", Object.class)).isEqualTo(Map.of("a", 1));
        assertThat(codec.read(bytes("\uFEFF{\"a\":1}"), Object.class)).isEqualTo(Map.of("a", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"\\ud83d\":1}", "{\"x\":{\"a\\ud83d\":1}}", "{\"numbers\":{\"\\ude00\":1}}"})
    void read_whenANameHasHalfACharacter_thenIsAnError(String json) {
        assertThat(catchThrowableOfType(DecodingException.class, () -> codec.read(json, Sample.class)))
                .isNotNull();
        assertThat(catchThrowableOfType(DecodingException.class, () -> codec.read(bytes(json), Sample.class)))
                .isNotNull();
    }

    @Test
    void read_whenANameHasHalfACharacterUnescaped_thenIsAnError() {
        DecodingException ofUnknown =
                catchThrowableOfType(DecodingException.class, () -> codec.read("{\"a\ud83d\":1}", Sample.class));
        DecodingException ofTree =
                catchThrowableOfType(DecodingException.class, () -> codec.read("[{\"a\ud83d\":1}]", Object.class));
        DecodingException ofForm = catchThrowableOfType(
                DecodingException.class, () -> new FormCodec(codec).decode("a\ud83d=1", Sample.class));

        assertThat(ofUnknown.found()).isEqualTo("a name with an unpaired surrogate");
        assertThat(ofTree.found()).isEqualTo("a name with an unpaired surrogate");
        assertThat(ofForm.found()).isEqualTo("something else");
    }

    @Test
    void write_whenANameHasHalfACharacter_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(Map.of("a\ud83d", 1)));
        assertThat(codec.write(Map.of("\ud83d\ude00", "\ud83d\ude00")))
                .isEqualTo("{\"\ud83d\ude00\":\"\ud83d\ude00\"}");
    }

    @Test
    void write_whenARecordHoldsItself_thenIsRefused() {
        List<Object> list = new ArrayList<>();
        Map<String, @Nullable Object> additional = Map.of("list", list);
        Person person = new Person(null, null, additional);
        list.add(person);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(person))
                .withMessage("The value is nested too deep to be written, or contains itself");
    }

    @Test
    void write_whenNestedAsDeepAsCanBeRead_thenIsReadAgain() {
        Object nested = 1;
        for (int level = 0; level < 199; level++) {
            nested = List.of(nested);
        }
        Object deepest = nested;
        Person person = new Person(null, null, Map.of("x", deepest));
        Person tooDeep = new Person(null, null, Map.of("x", List.of(deepest)));

        assertThat(codec.read(codec.write(person), Person.class)).isEqualTo(person);
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(tooDeep));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
