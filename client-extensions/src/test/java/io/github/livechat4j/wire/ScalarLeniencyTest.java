package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.livechat4j.wire.fixture.AgentStatus;
import io.github.livechat4j.wire.fixture.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarLeniencyTest {

    private static final Instant BIRTH = Instant.ofEpochSecond(1_358_937_653);

    private static final Map<String, Component> COMPONENTS =
            new WireTypes().recordOf(Sample.class).shape().byName();

    private final JsonCodec codec = new JsonCodec();

    static Stream<Arguments> canonical() {
        return Stream.of(
                arguments("text", "\"a\"", "a"),
                arguments("text", "\"\"", ""),
                arguments("int", "12", 12),
                arguments("long", "12", 12L),
                arguments("long", "-12345678901", -12345678901L),
                arguments("double", "1.5", 1.5),
                arguments("double", "1.0E+10", 1e10),
                arguments("double", "16537479.0", 1.6537479e7),
                arguments("decimal", "1.50", new BigDecimal("1.50")),
                arguments("decimal", "7", new BigDecimal("7")),
                arguments("decimal", "98765432109876543210", new BigDecimal("98765432109876543210")),
                arguments("decimal_text", "\"1.50\"", new BigDecimal("1.50")),
                arguments("flag", "true", true),
                arguments("flag_number", "0", false),
                arguments("flag_text", "\"1\"", true),
                arguments("epoch", "1358937653", BIRTH),
                arguments("epoch", "0", Instant.EPOCH),
                arguments("epoch", "4102444800", Instant.parse("2100-01-01T00:00:00Z")),
                arguments("iso", "\"2013-01-23T10:40:53Z\"", BIRTH),
                arguments("date", "\"2013-01-23\"", LocalDate.of(2013, 1, 23)),
                arguments("word", "\"offline\"", AgentStatus.OFFLINE),
                arguments("word", "\"on holiday\"", AgentStatus.of("on holiday")),
                arguments("any", "{\"a\":[1,null,2.50]}", Map.of("a", Arrays.asList(1, null, new BigDecimal("2.50")))));
    }

    @ParameterizedTest
    @MethodSource
    void canonical(String name, String json, Object expected) {
        String text = "{\"" + name + "\":" + json + "}";

        Sample sample = codec.read(text, Sample.class);

        assertThat(component(sample, name)).isEqualTo(expected);
        assertThat(sample.additionalProperties()).isEmpty();
        assertThat(codec.write(sample)).isEqualTo(text);
    }

    static Stream<Arguments> otherForms() {
        return Stream.of(
                arguments("text", "12", "12"),
                arguments("text", "1.50", "1.50"),
                arguments("text", "false", "false"),
                arguments("int", "\"12\"", 12),
                arguments("int", "12.0", 12),
                arguments("int", "1e2", 100),
                arguments("long", "\"12345678901\"", 12345678901L),
                arguments("double", "5", 5.0),
                arguments("double", "\"0.25\"", 0.25),
                arguments("double", "1.50", 1.5),
                arguments("double", "1.5e1", 15.0),
                arguments("decimal", "\"1.50\"", new BigDecimal("1.50")),
                arguments("decimal_text", "1.50", new BigDecimal("1.50")),
                arguments("decimal_text", "\"1E+3\"", new BigDecimal("1E+3")),
                arguments("flag", "1", true),
                arguments("flag", "\"0\"", false),
                arguments("flag", "\"true\"", true),
                arguments("flag_number", "true", true),
                arguments("flag_number", "\"1\"", true),
                arguments("flag_text", "\"false\"", false),
                arguments("flag_text", "0", false),
                arguments("epoch", "\"1358937653\"", BIRTH),
                arguments("epoch", "1358937653.0", BIRTH),
                arguments("epoch", "1358937653.25", BIRTH.plusMillis(250)),
                arguments("epoch", "\"2013-01-23T10:40:53Z\"", BIRTH),
                arguments("iso", "1358937653", BIRTH),
                arguments("iso", "\"2013-01-23T10:40:53.000Z\"", BIRTH),
                arguments("iso", "\"2013-01-23T11:40:53+01:00\"", BIRTH),
                arguments("word", "5", AgentStatus.of("5")));
    }

    @ParameterizedTest
    @MethodSource
    void otherForms(String name, String json, Object expected) {
        String text = "{\"" + name + "\":" + json + "}";

        Sample sample = codec.read(text, Sample.class);

        assertThat(component(sample, name)).isEqualTo(expected);
        assertThat(sample.additionalProperties()).containsOnlyKeys(name);
        assertThat(codec.tree(sample)).isEqualTo(codec.read(text, Object.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int",
                "long",
                "double",
                "decimal",
                "decimal_text",
                "flag",
                "flag_number",
                "epoch",
                "iso",
                "date",
                "word"
            })
    void emptyText_whenSomethingElseWasPromised_thenIsNothingButStays(String name) {
        Sample sample = codec.read("{\"" + name + "\":\"\"}", Sample.class);

        assertThat(component(sample, name)).isNull();
        assertThat(sample.additionalProperties()).isEqualTo(Map.of(name, ""));
        assertThat(codec.write(sample)).isEqualTo("{\"" + name + "\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "int", "flag", "epoch", "date", "word", "any", "texts", "numbers", "samples"})
    void explicitNull_thenIsNothingButStays(String name) {
        Sample sample = codec.read("{\"" + name + "\":null}", Sample.class);

        assertThat(sample.additionalProperties()).containsEntry(name, null);
        assertThat(codec.write(sample)).isEqualTo("{\"" + name + "\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int|\"abc\"|a whole number|text",
                "int|1.5|a whole number|a number that is out of range",
                "int|2147483648|a whole number|a number that is out of range",
                "int|\"2147483648\"|a whole number|text that is out of range",
                "int|1e999999999|a whole number|a number that is out of range",
                "int|true|a whole number|a boolean",
                "int|{\"a\":1}|a whole number|an object",
                "int|[]|a whole number|an array",
                "long|9223372036854775808|a whole number|a number that is out of range",
                "double|1e400|a number|a number that is out of range",
                "double|\"NaN\"|a number|text",
                "decimal|\"1e999999999\"|a number|text that is out of range",
                "decimal_text|{}|a number|an object",
                "flag|2|a flag|a number",
                "flag|\"yes\"|a flag|text",
                "epoch|1e30|an instant|a number that is out of range",
                "epoch|999999999999999999|an instant|a number that is out of range",
                "epoch|\"Wed, 01/23/13 11:40:53 am\"|an instant|text",
                "iso|[1]|an instant|an array",
                "date|\"23/01/13\"|a date|text",
                "date|20130123|a date|a number",
                "word|{}|a word|an object",
                "text|[\"a\"]|a text|an array"
            })
    void whatCannotBeUnderstood_thenSaysWhere(String name, String json, String expected, String found) {
        UnreadableValue left =
                FirstUnreadable.value(codec, "{\"samples\":[{},{\"" + name + "\":" + json + "}]}", Sample.class);

        assertThat(left.jsonPath()).isEqualTo("$.samples[1]." + name);
        assertThat(left.expected()).isEqualTo(expected);
        assertThat(left.found()).isEqualTo(found);
    }

    @Test
    void veryLongDigits_whenANumberWasPromised_thenSaysWhere() {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"int\":\"" + "9".repeat(5000) + "\"}", Sample.class);

        assertThat(left.found()).isEqualTo("text");
    }

    private static @Nullable Object component(Sample sample, String name) {
        return Objects.requireNonNull(COMPONENTS.get(name)).of(sample);
    }
}
