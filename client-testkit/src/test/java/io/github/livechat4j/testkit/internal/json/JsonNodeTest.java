package io.github.livechat4j.testkit.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing, changing and writing JSON trees. */
class JsonNodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"null\"",
                "\"a \\\" b \\n \u00e9 \ud83d\ude00\"",
                "-7",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.5",
                "{\"b\":[1,{\"c\":null}],\"a\":\"\"}"
            })
    void aText_whenReadAndWritten_thenIsTheSame(String json) throws IOException {
        assertThat(JsonReader.read(json)).hasToString(json);
        assertThat(JsonReader.read(json))
                .isEqualTo(JsonReader.read(json))
                .isEqualTo(JsonReader.read(json).deepCopy());
    }

    @Test
    void aNumber_whenItIsWhole_thenEqualsItself_howeverItCameIn() throws IOException {
        assertThat(new ObjectNode().put("id", 5).put("at", 5L).path("id")).isEqualTo(JsonReader.read("5"));
        assertThat(JsonReader.read("5")).isNotEqualTo(JsonReader.read("\"5\""));
    }

    @Test
    void aDecimal_whenWritten_thenKeepsItsDigits() {
        assertThat(new ObjectNode().put("price", new BigDecimal("19.00"))).hasToString("{\"price\":19.00}");
    }

    @Test
    void aMemberOfTheSameName_whenRead_thenIsTheLast() throws IOException {
        assertThat(JsonReader.read("{\"a\":1,\"a\":2}")).hasToString("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\"}", "nul", "\"open"})
    void whatIsNoJson_whenRead_thenIsRefused(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> JsonReader.read(text));
    }

    @Test
    void nothing_whenRead_thenIsMissing() throws IOException {
        assertThat(JsonReader.read(" ").isMissingNode()).isTrue();
    }

    @Test
    void whatIsNotThere_whenAskedFor_thenIsMissing_andCanBeAskedOn() throws IOException {
        JsonNode tree = JsonReader.read("{\"a\":null,\"b\":[1]}");

        assertThat(tree.path("c").path("d").path(3).isMissingNode()).isTrue();
        assertThat(tree.path("b").path(1).isMissingNode()).isTrue();
        assertThat(tree.path("c").asText()).isEmpty();
        assertThat(tree.has("c")).isFalse();
        assertThat(tree.has("a")).isTrue();
        assertThat(tree.path("a").isNull()).isTrue();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ((ObjectNode) tree).get("c"))
                .withMessageContaining("c");
    }

    @ParameterizedTest
    @CsvSource({"/a~1b/0/c, deep", "/x~0y, tilde", "/a~1b/1, ''", "/a~1b/x, ''"})
    void aPointer_whenFollowed_thenLeadsThere(String pointer, String expected) throws IOException {
        JsonNode tree = JsonReader.read("{\"a/b\":[{\"c\":\"deep\"}],\"x~y\":\"tilde\"}");

        assertThat(tree.at(pointer).asText()).isEqualTo(expected);
        assertThat(tree.at("")).isSameAs(tree);
    }

    @ParameterizedTest
    @CsvSource({"\"12\", 12", "12, 12", "true, 1", "\"twelve\", 0", "\"1e999999999\", 0", "null, 0", "[], 0", "2.9, 2"})
    void aScalar_whenAskedForANumber_thenGivesWhatItHas(String json, int expected) throws IOException {
        assertThat(JsonReader.read(json).asInt()).isEqualTo(expected);
        assertThat(JsonReader.read(json).asLong()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "0, false", "\"true\", true", "\"yes\", false", "{}, false"})
    void aScalar_whenAskedForAFlag_thenGivesWhatItHas(String json, boolean expected) throws IOException {
        assertThat(JsonReader.read(json).asBoolean()).isEqualTo(expected);
    }

    @Test
    void aCopy_whenItIsChanged_thenLeavesTheOther() throws IOException {
        ObjectNode tree = (ObjectNode) JsonReader.read("{\"a\":{\"b\":[1]}}");

        ObjectNode copy = tree.deepCopy();
        copy.withObject("a").withArray("b").add("two").addObject().put("c", true);
        copy.retain("a").putNull("d").remove(List.of("d"));

        assertThat(tree).hasToString("{\"a\":{\"b\":[1]}}");
        assertThat(copy).hasToString("{\"a\":{\"b\":[1,\"two\",{\"c\":true}]}}");
    }

    @Test
    void mapsAndLists_whenMadeATree_thenAreOne() {
        assertThat(JsonNode.of(Map.of("a", List.of("b", 1, true))).toString()).isEqualTo("{\"a\":[\"b\",1,true]}");
        assertThat(JsonNode.of(Collections.singletonMap("a", null))).hasToString("{\"a\":null}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNode.of(Duration.ZERO))
                .withMessageContaining("Duration");
    }
}
