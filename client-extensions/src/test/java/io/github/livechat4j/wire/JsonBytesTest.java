package io.github.livechat4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.fixture.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is passed over with what Jackson parses. */
class JsonBytesTest {

    private static final int TRIALS = 10_000;

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static boolean passes(byte[] json) {
        JsonBytes bytes = new JsonBytes(json);
        return new ValueScan(bytes).anything() && bytes.isEnd();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1",
                "10",
                "0.5",
                "-12.000001",
                "9223372036854775807",
                "123456789012345678901234567890",
                "\"\"",
                "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\u007F\u00e9\u20ac\ud83d\ude00\"",
                "[]",
                "{}",
                " [ 1 , [ ] , { } ]\t\r\n",
                "{\"a\":{\"b\":[null]},\"c\":\"d\"}",
            })
    void passes_whenJsonIsValid_thenIsTrue(String json) throws Exception {
        assertThat(JACKSON.readTree(json.getBytes(UTF_8))).isNotNull();
        assertThat(passes(json.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul",
                "nulL",
                "nullx",
                "tru",
                "fals",
                "True",
                "NaN",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "1.",
                "1.a",
                "1a",
                "0x1",
                "1 2",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\",
                "\"\\a\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u\u00e9\u00e9\"",
                "\"\\u123",
                "\"\n\"",
                "\"\u0000\"",
                "'a'",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1}",
                "{",
                "}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{,}",
                "{\"a\" 1}",
                "{a:1}",
                "{1:1}",
                "{\"a\":1]",
                "{\"a\":1,\"a\":2}",
                "/**/1",
                "#",
                "\u000b1",
                "\u00a01",
            })
    void passes_whenJsonIsInvalid_thenIsFalse(String json) {
        assertThatThrownBy(() -> JACKSON.readTree(json.getBytes(UTF_8))).isNotNull();
        assertThat(passes(json.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-0.5",
                "1e5",
                "1E-5",
                "0.1234567",
                "1234567890123456789012345678901",
                "\"\\uD83D\"",
                "\"\\uD83Da\"",
                "\"\\uD83D\\n12345\"",
                "\"\\uD83D\\u0041\"",
                "\"\\uDE00\\uD83D\"",
            })
    void passes_whenTheCodecWritesValidJsonInAnotherWay_thenIsFalse(String json) {
        assertThat(passes(json.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\u0080\"",
                "\"\u00c0\u00af\"",
                "\"\u00e0\u0080\u0080\"",
                "\"\u00ed\u00a0\u0080\"",
                "\"\u00f4\u0090\u0080\u0080\"",
                "\"\u00f5\u0080\u0080\u0080\"",
                "\"\u00c3\"",
                "\"\u00c3",
                "\"\\\u00c3\u00a9\"",
                "1\u00ff",
                "\u00ff",
                "\u00ef\u00bb\u00bf1",
                "",
                " ",
            })
    void passes_whenBytesAreNotTextInUtf8_thenIsFalse(String bytes) {
        assertThat(passes(bytes.getBytes(ISO_8859_1))).isFalse();
    }

    @Test
    void passes_whenBytesAreDamaged_thenOnlyIfJacksonParsesThem() {
        AtomicInteger passed = new AtomicInteger();
        JsonCodec codec = new JsonCodec();
        RandomTrials.run(TRIALS, inputs -> {
            byte[] json = codec.write(RoundTripTest.members(inputs, 2)).getBytes(UTF_8);
            byte[] damaged = damaged(json, inputs);

            if (passes(damaged)) {
                passed.incrementAndGet();
                try {
                    JACKSON.readTree(damaged);
                } catch (IOException e) {
                    throw new AssertionError(new String(damaged, UTF_8), e);
                }
            }
        });
        assertThat(passed.get()).isGreaterThan(TRIALS / 40);
    }

    /** Returns bytes of which some are replaced, left out or added. */
    private static byte[] damaged(byte[] bytes, RandomInputs inputs) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        int chance = inputs.between(0, 5);
        for (byte each : bytes) {
            if (!inputs.chance(chance)) {
                damaged.write(each);
            } else if (inputs.chance(70)) {
                damaged.write(inputs.of(' ', '"', ',', ':', '{', '}', '[', ']', '\\', 'u', '/', '0', '-', '.', 'e'));
                if (inputs.chance(50)) {
                    damaged.write(each);
                }
            }
        }
        return damaged.toByteArray();
    }

    @Test
    void string_whenATextHasEscapes_thenIsThatOfJackson() throws Exception {
        RandomTrials.run(TRIALS, inputs -> {
            StringBuilder json = new StringBuilder("\"");
            for (int parts = inputs.between(0, 6); parts > 0; parts--) {
                json.append(inputs.of(
                        "a",
                        "\u00e9",
                        "\ud83d\ude00",
                        "\\\"",
                        "\\\\",
                        "\\/",
                        "\\b",
                        "\\f",
                        "\\n",
                        "\\r",
                        "\\t",
                        "\\u0041",
                        "\\uFffd",
                        "\\ud83d\\uDE00"));
            }
            byte[] text = json.append('"').toString().getBytes(UTF_8);
            JsonBytes bytes = new JsonBytes(text);

            assertThat(bytes.text() && bytes.isEnd()).isTrue();
            try {
                assertThat(bytes.string()).isEqualTo(JACKSON.readValue(text, String.class));
            } catch (IOException e) {
                throw new AssertionError(json.toString(), e);
            }
        });
    }

    @Test
    void number_whenItIsWhole_thenIsExactInTheRangeOfALong() {
        for (String number : new String[] {"0", "-7", "999999999999999999", "-9223372036854775808"}) {
            JsonBytes bytes = new JsonBytes(number.getBytes(UTF_8));
            assertThat(bytes.number() && bytes.isWhole() && bytes.isLong()).isTrue();
            assertThat(bytes.whole()).isEqualTo(Long.parseLong(number));
        }
        JsonBytes large = new JsonBytes("9223372036854775808".getBytes(UTF_8));
        assertThat(large.number() && large.isWhole()).isTrue();
        assertThat(large.isLong()).isFalse();
    }

    @Test
    void member_whenNamesComeInAnyOrderAndWithEscapes_thenFindsTheirComponents() {
        RecordShape shape = new WireTypes().recordOf(Sample.class).shape();
        RandomTrials.run(TRIALS, inputs -> {
            Component component = shape.component(inputs.between(0, shape.size() - 1));
            int previous = inputs.between(-1, shape.size() - 1);
            String name = inputs.chance(50)
                    ? component.name()
                    : "\\u%04x".formatted((int) component.name().charAt(0))
                            + component.name().substring(1);
            JsonBytes bytes = new JsonBytes(("\"" + name + "\" :").getBytes(UTF_8));

            assertThat(bytes.member(shape, previous) && bytes.isEnd()).isTrue();
            assertThat(bytes.component()).isSameAs(component);

            JsonBytes unknown = new JsonBytes(("\"" + component.name() + "s\":").getBytes(UTF_8));
            assertThat(unknown.member(shape, previous)).isTrue();
            assertThat(unknown.component()).isSameAs(shape.byName().get(component.name() + "s"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "\"text\" 1", "\"text", "\"\n\":", "text:", "\"tex"})
    void member_whenANameIsInvalid_thenIsFalse(String json) {
        RecordShape shape = new WireTypes().recordOf(Sample.class).shape();

        assertThat(new JsonBytes(json.getBytes(UTF_8)).member(shape, -1)).isFalse();
    }
}
