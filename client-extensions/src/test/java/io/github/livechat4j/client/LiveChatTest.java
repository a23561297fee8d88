package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.wire.WireCapability;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveChatTest {

    private static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";

    private final FakeTransport transport = new FakeTransport();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.ofEpochSecond(1_772_460_310);

    private final Environment environment = new Environment(
            () -> now,
            duration -> {
                waits.add(duration);
                now = now.plus(duration);
            },
            new Random(7));

    private LiveChatBuilder builder() {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "canary"))
                .environment(environment)
                .transport(transport);
    }

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
    void aCall_whenTheTokenChangesBetweenAttempts_thenEachHasTheOneOfTheMoment() {
        transport.answers(503, "").answers(200, AGENT);
        Iterator<String> tokens = List.of("old", "new").iterator();

        builder().credentials(Credentials.bearer(tokens::next)).build().agents().getAgent("x");

        assertThat(transport.requests)
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly(List.of("Bearer old"), List.of("Bearer new"));
    }

    @Test
    void aCall_whenTheTokenIsNotTaken_thenAsksTheSupplierOnceMore() {
        transport.answers(401, "").answers(401, "");
        Iterator<String> tokens = List.of("old", "new").iterator();
        LiveChat livechat =
                builder().credentials(Credentials.bearer(tokens::next)).build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x"))
                .isInstanceOfSatisfying(
                        AuthenticationException.class,
                        e -> assertThat(e.attempts()).hasSize(2));
        assertThat(waits).isEmpty();
    }

    @Test
    void aCall_whenTheSupplierHasNoOtherToken_thenIsNotTriedAgain() {
        transport.answers(401, "");
        LiveChat livechat =
                builder().credentials(Credentials.bearer(() -> "same")).build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x")).isInstanceOf(AuthenticationException.class);
        assertThat(transport.requests).hasSize(1);
    }

    @Test
    void aPost_whenTheAnswerIsAnError_thenIsSentOnce() {
        transport.answers(503, "{\"errors\":[\"busy\"]}");
        LiveChat livechat = builder().build();
        CreateTagRequest tag = CreateTagRequest.builder()
                .tag("x")
                .author("nora@example.com")
                .group(1)
                .build();

        assertThatThrownBy(() -> livechat.tags().createTag(tag))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.messages()).containsExactly("busy"))
                .hasMessageContaining("createTag (POST /tags)");
        assertThat(transport.requests).hasSize(1);
    }

    @Test
    void aPost_whenOptedIn_thenIsSentAgain() {
        transport.answers(503, "").answers(200, "{\"name\":\"x\"}");
        LiveChat livechat = builder()
                .retryPolicy(RetryPolicy.DEFAULT.withPosts(RetryPolicy.Posts.ALWAYS))
                .build();

        livechat.tags()
                .createTag(CreateTagRequest.builder()
                        .tag("x")
                        .author("nora@example.com")
                        .group(1)
                        .build());

        assertThat(transport.requests).hasSize(2);
    }

    @Test
    void aCall_whenNeverConnected_thenSaysThatNothingWasSent() {
        transport.fails(new ConnectException("refused"));
        LiveChat livechat = builder().retryPolicy(RetryPolicy.NONE).build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x"))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.isSent()).isFalse());
    }

    @Test
    void aCall_whenTheConnectionBreaks_thenIsTriedAsOftenAsThePolicySays() {
        transport.fails(new SocketException("reset")).fails(new SocketException("reset"));
        LiveChat livechat =
                builder().retryPolicy(RetryPolicy.DEFAULT.withMaxAttempts(2)).build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x"))
                .isInstanceOfSatisfying(ConnectionException.class, e -> {
                    assertThat(e.isSent()).isTrue();
                    assertThat(e.attempts()).hasSize(2);
                });
    }

    @Test
    void aWait_whenInterrupted_thenEndsTheCallAndKeepsTheFlag() {
        transport.answers(503, "");
        LiveChat livechat = builder()
                .environment(new Environment(
                        environment.clock(),
                        duration -> {
                            throw new InterruptedException();
                        },
                        environment.random()))
                .build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x")).isInstanceOf(ServerException.class);
        assertThat(Thread.interrupted()).isTrue();
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

    @Test
    void with_whenADeadlineIsGiven_thenItShortensTheTimeouts() {
        transport.answers(200, AGENT);

        builder()
                .build()
                .with(CallOptions.deadline(Duration.ofMillis(1500)))
                .agents()
                .getAgent("x");

        assertThat(transport.options.get(0).readTimeoutMillis()).isEqualTo(1500);
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
    void aNotFound_whenThrown_thenTellsTheServicesWords() {
        transport.answers(404, "{\"errors\":\"Agent not found\"}");
        LiveChat livechat = builder().build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("getAgent (GET /agents/{login})")
                .hasMessageContaining("Agent not found");
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

        LiveChatBuilder.from(Map.of(
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
        assertThat(LiveChatBuilder.from(Map.of("LIVECHAT_TOKEN", "canary"))
                        .transport(transport)
                        .build()
                        .toString())
                .contains("bearer=***")
                .doesNotContain("canary");
    }

    @Test
    void fromEnvironment_whenThereIsNoToken_thenNamesTheVariable() {
        assertThatThrownBy(() -> LiveChatBuilder.from(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIVECHAT_TOKEN");
    }
}
