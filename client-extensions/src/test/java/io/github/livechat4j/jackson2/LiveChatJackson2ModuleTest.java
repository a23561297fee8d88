package io.github.livechat4j.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Tag;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveChatJackson2ModuleTest {

    private static final String JSON =
            "{\"name\":\"x\",\"group\":\"0\",\"new\":{\"a\":12.50,\"b\":[1E+3,null,true,\"\"]},\"far\":12345678901234567890}";

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new LiveChatJackson2Module());

    @Test
    void mapper_whenItLooksForModules_thenFindsThisOne() {
        assertThat(new ObjectMapper().findAndRegisterModules().getRegisteredModuleIds())
                .contains(LiveChatJackson2Module.class.getName());
    }

    @Test
    void mapper_whenItReadsAndWrites_thenEachDigitIsThere() throws Exception {
        Tag tag = mapper.readValue(JSON, Tag.class);

        assertThat(mapper.writeValueAsString(tag)).isEqualTo(JSON);
    }

    @Test
    void mapper_whenItConverts_thenEachDigitIsThere() throws Exception {
        Map<?, ?> members = mapper.convertValue(mapper.readValue(JSON, Tag.class), Map.class);

        assertThat(mapper.writeValueAsString(mapper.convertValue(members, Tag.class)))
                .isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"fax\",\"n\":1.0}", "{}"})
    void mapper_whenAUnionIsOfAnUnknownKind_thenKeepsIt(String json) throws Exception {
        ArchivedChat chat = mapper.readValue(json, ArchivedChat.class);

        assertThat(chat).isInstanceOf(ArchivedChat.Unknown.class);
        assertThat(mapper.writeValueAsString(chat)).isEqualTo(json);
    }

    @Test
    void mapper_whenItIsNull_thenReadsNull() throws Exception {
        assertThat(mapper.readValue("null", Tag.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":{\"a\":\"secret\"}}", "[\"secret\"]", "{}", "\"secret\""})
    void mapper_whenItIsNoSuchModel_thenThePlaceIsToldAndNoValue(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Tag.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("at $")
                .hasMessageNotContaining("secret");
    }

    @Test
    void mapper_whenItShouldUpdateAModel_thenRefuses() throws Exception {
        Tag tag = mapper.readValue(JSON, Tag.class);

        assertThatThrownBy(() -> mapper.readerForUpdating(tag).readValue("{\"name\":\"y\"}"))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("A Tag cannot be updated");
    }

    @Test
    void mapper_whenANumberIsNone_thenIsRefused() {
        ObjectMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .addModule(new LiveChatJackson2Module())
                .build();

        assertThatThrownBy(() -> lenient.readValue("{\"name\":\"x\",\"new\":NaN}", Tag.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void mapper_whenTheParserIsWithinAnObjectAlready_thenReadsTheRest() throws Exception {
        try (JsonParser parser = mapper.createParser("{\"name\":\"x\"}")) {
            parser.nextToken();
            parser.nextToken();

            assertThat(mapper.readValue(parser, Tag.class).name()).isEqualTo("x");
        }
    }
}
