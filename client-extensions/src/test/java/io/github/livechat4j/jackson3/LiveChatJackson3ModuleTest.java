package io.github.livechat4j.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Tag;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class LiveChatJackson3ModuleTest {

    private static final String JSON =
            "{\"name\":\"x\",\"group\":\"0\",\"new\":{\"a\":12.50,\"b\":[1E+3,null,true,\"\"]},\"far\":12345678901234567890}";

    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new LiveChatJackson3Module()).build();

    @Test
    void mapper_whenItLooksForModules_thenFindsThisOne() {
        assertThat(JsonMapper.builder().findAndAddModules().build().registeredModules())
                .hasAtLeastOneElementOfType(LiveChatJackson3Module.class);
    }

    @Test
    void mapper_whenItReadsAndWrites_thenEachDigitIsThere() {
        Tag tag = mapper.readValue(JSON, Tag.class);

        assertThat(mapper.writeValueAsString(tag)).isEqualTo(JSON);
    }

    @Test
    void mapper_whenItConverts_thenEachDigitIsThere() {
        Map<?, ?> members = mapper.convertValue(mapper.readValue(JSON, Tag.class), Map.class);

        assertThat(mapper.writeValueAsString(mapper.convertValue(members, Tag.class)))
                .isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"fax\",\"n\":1.0}", "{}"})
    void mapper_whenAUnionIsOfAnUnknownKind_thenKeepsIt(String json) {
        ArchivedChat chat = mapper.readValue(json, ArchivedChat.class);

        assertThat(chat).isInstanceOf(ArchivedChat.Unknown.class);
        assertThat(mapper.writeValueAsString(chat)).isEqualTo(json);
    }

    @Test
    void mapper_whenItIsNull_thenReadsNull() {
        assertThat(mapper.readValue("null", Tag.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":{\"a\":\"secret\"}}", "[\"secret\"]", "{}", "\"secret\""})
    void mapper_whenItIsNoSuchModel_thenThePlaceIsToldAndNoValue(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Tag.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("at $")
                .hasMessageNotContaining("secret");
    }

    @Test
    void mapper_whenItShouldUpdateAModel_thenRefuses() {
        Tag tag = mapper.readValue(JSON, Tag.class);

        assertThatThrownBy(() -> mapper.readerForUpdating(tag).readValue("{\"name\":\"y\"}"))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("A Tag cannot be updated");
    }

    @Test
    void mapper_whenANumberIsNone_thenIsRefused() {
        ObjectMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .addModule(new LiveChatJackson3Module())
                .build();

        assertThatThrownBy(() -> lenient.readValue("{\"name\":\"x\",\"new\":NaN}", Tag.class))
                .isInstanceOf(DatabindException.class);
    }

    @Test
    void mapper_whenTheParserIsWithinAnObjectAlready_thenReadsTheRest() {
        try (JsonParser parser = mapper.createParser("{\"name\":\"x\"}")) {
            parser.nextToken();
            parser.nextToken();

            assertThat(mapper.readValue(parser, Tag.class).name()).isEqualTo("x");
        }
    }
}
