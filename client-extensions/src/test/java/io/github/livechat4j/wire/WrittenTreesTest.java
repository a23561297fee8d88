package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.fixture.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are written and read without trees, in the same way as by way of their trees. */
class WrittenTreesTest {

    private static final List<String> NAMES =
            List.copyOf(new WireTypes().recordOf(Sample.class).shape().byName().keySet());

    private final JsonCodec json = new JsonCodec();

    @Test
    void write_whenGivenAnyRecord_thenIsTheJsonOfItsTree() {
        RandomTrials.run(500, inputs -> assertWritten(sample(inputs)));
    }

    @Test
    void write_whenARecordWasReadFromAnything_thenIsTheJsonOfItsTree() {
        RandomTrials.run(1_000, inputs -> {
            Sample read;
            try {
                read = json.read(json.write(members(inputs, 3)), Sample.class);
            } catch (DecodingException e) {
                return;
            }
            assertWritten(read);
        });
    }

    @Test
    void write_whenGivenAnyTree_thenIsTheJsonOfIt() {
        RandomTrials.run(500, inputs -> assertWritten(value(inputs, 3)));
    }

    @Test
    void write_whenNamesAreNotTexts_thenIsTheJsonOfTheTree() {
        Map<Object, Object> members = new LinkedHashMap<>();
        members.put("1", "a");
        members.put(1, "b");
        members.put(LocalDate.EPOCH, "c");

        assertWritten(members);
        assertThat(json.write(members)).isEqualTo("{\"1\":\"b\",\"1970-01-01\":\"c\"}");
    }

    @Test
    void write_whenATextIsLongerThanABuffer_thenIsTheJsonOfTheTree() {
        for (int length = 7_990; length < 8_010; length++) {
            String text = "a".repeat(length);
            assertWritten(List.of(text + "\ud83d\ude00b", text + "\ud83d" + "\\ud83d" + "\"\n\u001f"));
        }
    }

    @Test
    void write_whenJsonIsWrittenWhileOtherJsonIsWritten_thenNeitherIsInTheOther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                assertThat(json.write("inner")).isEqualTo("\"inner\"");
                super.write(bytes, offset, length);
            }
        };

        json.write("the outer text", out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"the outer text\"");
    }

    @Test
    void write_whenAValueCannotBeWritten_thenTheStreamGetsNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> json.write(Arrays.asList("a", Double.NaN), out))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-5",
                "2147483647",
                "2147483648",
                "-9223372036854775808",
                "9223372036854775807",
                "9223372036854775808",
                "9999999999999999",
                "99999999999999999",
                "1.0",
                "1e2",
                "true",
                "false",
                "\"\"",
                "\"1\"",
                "\"true\"",
                "\"online\"",
                "\"x\\u001F\"",
                "\"2013-01-23T10:40:53Z\"",
                "\"2013-01-23\""
            })
    void read_whenAScalarIsInItsUsualForm_thenIsWhatItsTreeMeans(String text) {
        for (Component component :
                new WireTypes().recordOf(Sample.class).shape().components()) {
            if (component.type() instanceof ScalarType type) {
                Object usual = scalar(text, type.scalar());
                if (usual != null) {
                    Object raw = json.read(text, Object.class);
                    assertThat(usual)
                            .as(component.name())
                            .isEqualTo(type.scalar().of(raw));
                    assertThat(type.scalar().tree(usual)).as(component.name()).isEqualTo(raw);
                }
            }
        }
    }

    private static @Nullable Object scalar(String text, ScalarKind kind) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return kind.ofUsual(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertWritten(@Nullable Object value) {
        String expected = jsonOf(json.tree(value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            json.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(json.write(value)).isEqualTo(expected);
        assertThat(json.writeBytes(value)).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    private static String jsonOf(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            JsonTree.write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder escaped = new StringBuilder();
        text.toString().codePoints().forEach(each -> {
            if (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(each));
            } else {
                escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    private static Sample sample(RandomInputs inputs) {
        Sample sample = new RandomSample(inputs, inputs::anyText).draw(2);
        return new Sample(
                sample.text(),
                sample.whole(),
                sample.wide(),
                sample.floating(),
                sample.decimal(),
                sample.decimalText(),
                sample.flag(),
                sample.flagNumber(),
                sample.flagText(),
                sample.epoch(),
                sample.iso(),
                sample.date(),
                sample.word(),
                sample.any(),
                sample.texts(),
                sample.flags(),
                sample.numbers(),
                sample.nested(),
                sample.samples(),
                sample.open(),
                members(inputs, 2));
    }

    private static Map<String, @Nullable Object> members(RandomInputs inputs, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        inputs.list(0, 4, () -> inputs.chance(50) ? inputs.of(NAMES) : inputs.of("x", "0", "\ud83d\ude00", "\u0001\""))
                .forEach(name -> members.put(name, value(inputs, depth)));
        return members;
    }

    private static @Nullable Object value(RandomInputs inputs, int depth) {
        if (depth == 0 || inputs.chance(40)) {
            return scalar(inputs);
        }
        return inputs.chance(50)
                ? new ArrayList<>(inputs.list(0, 3, () -> value(inputs, depth - 1)))
                : members(inputs, depth - 1);
    }

    private static @Nullable Object scalar(RandomInputs inputs) {
        List<@Nullable Object> scalars = Arrays.asList(
                null,
                "",
                "1",
                inputs.anyText(),
                inputs.anyText(),
                inputs.anyInt(),
                inputs.anyLong(),
                (short) 7,
                inputs.anyDouble(),
                inputs.anyDecimal(3),
                new BigDecimal("2.0"),
                BigInteger.TWO.pow(70),
                true,
                Instant.ofEpochSecond(1_700_000_000),
                LocalDate.EPOCH);
        return scalars.get(inputs.between(0, scalars.size() - 1));
    }
}
