package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.wire.WireCapability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the requests and results of calls. */
class LiveChatTest extends OnFakeTransport {

    @Test
    void aCall_whenItSucceeds_thenGivesTheModel() {
        transport.answers(200, AGENT);

        LiveChat livechat = builder().build();

        assertThat(livechat.agents().getAgent("nora@example.com").name()).isEqualTo("Nora");
        assertThat(transport.requests.get(0).url()).isEqualTo("https://api.livechatinc.com/agents/nora%40example.com");
    }

    @Test
    void aCall_whenSent_thenSaysOnceWhoCallsAndWhatWithIt() {
        transport.answers(200, AGENT);

        builder().region("fra").userAgent("kites/2").build().agents().getAgent("x");

        Request sent = transport.requests.get(0);
        assertThat(sent.headers().get("Authorization")).hasSize(1);
        assertThat(sent.headers().get("X-Region")).containsExactly("fra");
        assertThat(sent.headers().get("X-API-Version")).containsExactly("2");
        assertThat(sent.headers().get("User-Agent")).containsExactly("kites/2 livechat4j");
    }

    @Test
    void aCall_whenTheTokenIsOfARegion_thenGoesThere() {
        transport.answers(200, AGENT);

        builder().credentials(Credentials.bearer("fra:abc")).build().agents().getAgent("x");

        assertThat(transport.requests.get(0).headers().get("X-Region")).containsExactly("fra");
    }

    @Test
    void with_whenOptionsAreGiven_thenOnlyTheViewHasThem() {
        transport.answers(200, AGENT).answers(200, AGENT);
        LiveChat livechat = builder().build();

        livechat.with(CallOptions.header("X-Trace", "7")).agents().getAgent("x");
        livechat.agents().getAgent("x");

        assertThat(transport.requests.get(0).headers().get("X-Trace")).containsExactly("7");
        assertThat(transport.requests.get(1).headers()).doesNotContainKey("X-Trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "ż"})
    void with_whenAHeaderCannotBeSent_thenIsRefusedByName(String value) {
        LiveChat livechat = builder().build();

        assertThatThrownBy(() -> livechat.with(CallOptions.header("X-Trace", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "host", "X Trace", "X-Trace\r\n"})
    void with_whenANameOfAHeaderCannotBeSet_thenIsRefused(String name) {
        LiveChat livechat = builder().build();

        assertThatThrownBy(() -> livechat.with(CallOptions.header(name, "7")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void raw_whenTheAnswerIsAnError_thenGivesItAsItCame() {
        transport.answers(404, "{\"error\":\"gone\"}", Map.of("X-Id", List.of("9")));

        RawResponse raw = builder().build().raw(l -> l.agents().getAgent("x"));

        assertThat(raw.status()).isEqualTo(404);
        assertThat(raw.text()).isEqualTo("{\"error\":\"gone\"}");
        assertThat(raw.headers().get("x-id")).containsExactly("9");
        assertThat(raw.toString()).doesNotContain("gone");
    }

    @Test
    void raw_whenTheAnswerCannotBeUnderstood_thenGivesItAsItCame() {
        transport.answers(200, "[1]");

        assertThat(builder().build().raw(l -> l.agents().getAgent("x")).text()).isEqualTo("[1]");
    }

    @Test
    void raw_whenNothingIsCalled_thenIsRefused() {
        LiveChat livechat = builder().build();

        assertThatThrownBy(() -> livechat.raw(l -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBodyAsJson_whenChosen_thenIsSentSo() {
        transport.answers(200, "{\"name\":\"x\"}");

        builder()
                .wire(WireCapability.json())
                .build()
                .tags()
                .createTag(CreateTagRequest.builder()
                        .tag("x")
                        .author("nora@example.com")
                        .group(1)
                        .build());

        assertThat(new String(transport.requests.get(0).body(), StandardCharsets.UTF_8))
                .startsWith("{\"tag\":\"x\"");
    }

    @Test
    void build_whenThereAreNoCredentials_thenIsRefused() {
        assertThatThrownBy(() -> LiveChat.builder().build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void build_whenOthersCouldReadTheCredentials_thenIsRefusedUnlessAllowed() {
        LiveChatBuilder insecure = builder().baseUrl("http://example.com");

        assertThatThrownBy(insecure::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
        assertThat(insecure.allowInsecureBaseUrl().build().toString()).contains("http://example.com");
    }

    @Test
    void fromEnvironment_whenThereIsALogin_thenUsesBoth() {
        transport.answers(200, AGENT);

        EnvironmentVariables.builder(Map.of(
                        "LIVECHAT_LOGIN", "nora@example.com",
                        "LIVECHAT_TOKEN", "canary",
                        "LIVECHAT_BASE_URL", "http://localhost:9"))
                .transport(transport)
                .build()
                .agents()
                .getAgent("x");

        assertThat(transport.requests.get(0).url()).isEqualTo("http://localhost:9/agents/x");
        assertThat(transport.requests.get(0).headers().get("Authorization"))
                .allMatch(value -> value.startsWith("Basic "));
    }

    @Test
    void fromEnvironment_whenThereIsNoLogin_thenTheTokenIsABearers() {
        assertThat(EnvironmentVariables.builder(Map.of("LIVECHAT_TOKEN", "canary"))
                        .transport(transport)
                        .build()
                        .toString())
                .contains("bearer=***")
                .doesNotContain("canary");
    }

    @Test
    void fromEnvironment_whenThereIsNoToken_thenNamesTheVariable() {
        assertThatThrownBy(() -> EnvironmentVariables.builder(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIVECHAT_TOKEN");
    }
}
