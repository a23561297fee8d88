package io.github.livechat4j.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.wire.UnreadableValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of bodies in other charsets, with bytes that are invalid in their charset, and with very long texts, over HTTP.
 */
class OddBodiesTest {

    private static final int LONG_TEXT = 20_000_000;

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final List<UnreadableValue> told = new ArrayList<>();

    private static void answer(int status, String contentType, byte[] body) {
        SERVICE.stubFor(get(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", contentType)
                        .withBody(body)));
    }

    private List<Agent> agents() {
        try (LiveChat livechat = LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .baseUrl(SERVICE.baseUrl())
                .unreadableValueListener((operation, value) -> told.add(value))
                .build()) {
            return livechat.agents().listAgents();
        }
    }

    private static String twoAgents(String name) {
        return "[{\"login\":\"a@example.com\",\"name\":\"" + name
                + "\"},{\"login\":\"b@example.com\",\"name\":\"Ben\"}]";
    }

    /** Returns the JSON of two agents, with the given bytes as the first name. */
    private static byte[] twoAgents(byte[] name) {
        String[] around = twoAgents("|").split("\\|", -1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
        body.writeBytes(name);
        body.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "e282", "c0af", "eda0bd", "f4908080", "80"})
    void answer_whenATextHasBadUtf8_thenAllRecordsAreReadAndTheBytesAreTold(String bytes) {
        byte[] bad = HexFormat.of().parseHex(bytes);
        answer(200, "application/json", twoAgents(bad));

        List<Agent> agents = agents();

        assertThat(agents).extracting(Agent::login).containsExactly("a@example.com", "b@example.com");
        assertThat(agents.get(0).name()).containsPattern("^\uFFFD+$");
        assertThat(told).singleElement().satisfies(value -> {
            assertThat(value.jsonPath()).isEqualTo("$");
            assertThat(value.found()).contains("U+FFFD stands for each");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json; charset=iso-8859-2|ISO-8859-2|Łucja",
                "application/json;charset=\"windows-1250\"|windows-1250|Łucja",
                "text/html; Charset=ISO-8859-1|ISO-8859-1|Zoë",
                "application/json; charset=Shift_JIS|Shift_JIS|ハナ",
                "application/json; charset=utf-16|UTF-16|Łucja",
                "application/json; charset=utf-8|UTF-16LE|Łucja",
                "application/json; charset=utf8|UTF-8|Łucja",
                "application/json; charset=nothing-known|UTF-8|Łucja"
            })
    void answer_whenInACharsetThatItNames_thenIsReadInIt(String contentType, String charset, String name) {
        answer(200, contentType, twoAgents(name).getBytes(Charset.forName(charset)));

        assertThat(agents()).extracting(Agent::name).containsExactly(name, "Ben");
        assertThat(told).isEmpty();
    }

    @Test
    void answer_whenATextIsOf20Megabytes_thenIsReadWhole() {
        answer(200, "application/json", twoAgents("x".repeat(LONG_TEXT)).getBytes(StandardCharsets.UTF_8));

        List<Agent> agents = agents();

        assertThat(agents).hasSize(2);
        assertThat(agents.get(0).name()).hasSize(LONG_TEXT);
        assertThat(told).isEmpty();
    }

    @Test
    void answer_whenAnOptionalNumberIsATextOf20Megabytes_thenOnlyThatFieldIsLeftOut() {
        String body = twoAgents("Ada").replaceFirst("}", ",\"max_chats_count\":\"" + "x".repeat(LONG_TEXT) + "\"}");
        answer(200, "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(agents()).extracting(Agent::name).containsExactly("Ada", "Ben");
        assertThat(told).singleElement().satisfies(value -> {
            assertThat(value.jsonPath()).isEqualTo("$[0].max_chats_count");
            assertThat(value.toString()).hasSizeLessThan(200);
        });
    }

    @Test
    void refusal_whenInACharsetThatItNames_thenSaysWhatTheServiceSaid() {
        byte[] body = "{\"errors\":[\"Zły login\"]}".getBytes(Charset.forName("ISO-8859-2"));
        answer(400, "application/json; charset=iso-8859-2", body);

        BadRequestException refusal = catchThrowableOfType(BadRequestException.class, this::agents);

        assertThat(refusal.messages()).containsExactly("Zły login");
    }

    @Test
    void refusal_whenATextHasBadUtf8_thenTheRestIsSaid() {
        byte[] body = "{\"errors\":[\"No \u00ff such login\"]}".getBytes(StandardCharsets.ISO_8859_1);
        answer(400, "application/json", body);

        BadRequestException refusal = catchThrowableOfType(BadRequestException.class, this::agents);

        assertThat(refusal.messages())
                .singleElement()
                .asString()
                .startsWith("No ")
                .endsWith(" such login");
    }
}
