package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.FaultMatrix.Cell;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.http.DeprecationNotice;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Received;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.metrics.MicrometerAttemptListener;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.wire.WireCapability;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that no log of any level, no exception and no printed text contains a secret, a query value or a request body,
 * whatever fails and whatever the service repeats.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CanaryTest {

    private enum Who {
        API_KEY,
        BEARER,
        SUPPLIED;

        Credentials credentials() {
            return switch (this) {
                case API_KEY -> Credentials.basic("nora@example.com", Canary.TOKEN);
                case BEARER -> Credentials.bearer(Canary.TOKEN);
                case SUPPLIED -> Credentials.bearer(() -> Canary.TOKEN);
            };
        }
    }

    private final FakeTime time = new FakeTime();
    private final ScriptedServer server = new ScriptedServer();
    private final LogCapture log = new LogCapture();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Attempt> heard = new ArrayList<>();
    private final List<DeprecationNotice> notices = new ArrayList<>();

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    private LiveChatBuilder builder(Who who) {
        return LiveChat.builder()
                .credentials(who.credentials())
                .baseUrl(server.url())
                .wire(who == Who.BEARER ? WireCapability.json() : WireCapability.form())
                .maxAnswerBytes(1_000_000)
                .environment(time.environment())
                .retryPolicy(RetryPolicy.DEFAULT.withMaxAttempts(2))
                .attemptListener(
                        new MicrometerAttemptListener(meters).andThen((operation, attempt) -> heard.add(attempt)))
                .deprecationListener(notices::add)
                .transport(TransportOptions.DEFAULT
                        .withProxy(ProxySelector.of(null))
                        .withReadTimeout(FaultMatrix.SILENCE));
    }

    /** Makes a call with a secret header, and searches logs, exceptions and output for secrets. */
    private void call(LiveChatBuilder builder, Consumer<LiveChat> call) {
        CallOptions options = CallOptions.header("X-Secret", Canary.HEADER);
        try (LiveChat livechat = builder.build()) {
            LiveChat view = livechat.with(options);
            LiveChatException thrown = null;
            try {
                call.accept(view);
            } catch (LiveChatException e) {
                thrown = e;
            }
            assertThat(shown(livechat, view, options, heard, thrown))
                    .filteredOn(Canary::isSeenIn)
                    .isEmpty();
        }
        assertThat(meters.getMeters())
                .isNotEmpty()
                .extracting(meter -> meter.getId().toString())
                .filteredOn(Canary::isSeenIn)
                .isEmpty();
        assertThat(notices.toString()).matches(text -> !Canary.isSeenIn(text));
        assertThat(log.lines()).anyMatch(line -> line.contains("hc.client5"));
        assertThat(log.lines()).filteredOn(Canary::isSeenIn).isEmpty();
    }

    private static List<String> shown(
            LiveChat livechat,
            LiveChat view,
            CallOptions options,
            List<Attempt> heard,
            @Nullable LiveChatException thrown) {
        List<String> shown =
                new ArrayList<>(List.of(livechat.toString(), view.toString(), options.toString(), heard.toString()));
        if (thrown != null) {
            shown.addAll(List.of(
                    thrown.toString(),
                    Canary.printed(thrown),
                    thrown.attempts().toString(),
                    thrown.operation().toString()));
        }
        if (thrown instanceof StatusException status) {
            shown.addAll(status.messages());
        }
        if (thrown instanceof DecodingException decoding) {
            shown.addAll(List.of(decoding.jsonPath(), decoding.expected(), decoding.found()));
        }
        return shown;
    }

    /** Returns an error body that repeats the whole request. */
    private static String asErrors(Received request) {
        return Canary.echoes(request).stream()
                .map(text -> '"' + Canary.json(text) + '"')
                .collect(Collectors.joining(",", "{\"errors\":[", "]}"));
    }

    private static String asText(Received request) {
        return String.join(" ", Canary.echoes(request)).replaceAll("\\p{Cntrl}", " ");
    }

    static Stream<Arguments> cells() {
        return FaultMatrix.cells().flatMap(cell -> Arrays.stream(Who.values()).map(who -> Arguments.of(cell, who)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nothingIsSeenWhateverGoesWrong(Cell cell, Who who) {
        server.otherwise(cell.fault().script(CanaryTest::asErrors, time));
        String url = cell.fault() == Fault.REFUSED ? server.refusingUrl() : server.url();

        call(builder(who).baseUrl(url), livechat -> cell.kind().call(livechat, Canary.TEXT));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void nothingOfAQueryIsSeenWhateverGoesWrong(Fault fault) {
        server.otherwise(fault.script(CanaryTest::asText, time));
        String url = fault == Fault.REFUSED ? server.refusingUrl() : server.url();

        call(
                builder(Who.API_KEY).baseUrl(url),
                livechat -> livechat.chats()
                        .listChats(ListChatsQuery.builder().query(Canary.TEXT).build()));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nothingIsSeenWhenAllIsWell(Who who) {
        server.otherwise(Script.answer(200, "{\"login\":\"x\"}"));

        call(builder(who), livechat -> FaultMatrix.Kind.POST.call(livechat, Canary.TEXT));

        assertThat(server.request().header("X-Secret")).hasSize(1);
        assertThat(server.request().body()).contains("kanarek");
    }

    static Stream<Arguments> echoes() {
        return Stream.of(400, 401, 500)
                .flatMap(status -> Arrays.stream(FaultMatrix.Kind.values()).map(kind -> Arguments.of(status, kind)));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void nothingIsSeenOfATextThatIsNoJson(int status, FaultMatrix.Kind kind) {
        List<String> texts = new ArrayList<>();
        server.then(wire -> {
            texts.addAll(Canary.echoes(wire.request()));
            return Script.answer(400, "").play(wire);
        });
        call(builder(Who.API_KEY), livechat -> kind.call(livechat, Canary.TEXT));

        for (String text : texts) {
            server.otherwise(Script.answer(status, "Sorry: " + text + " is wrong"));
            call(builder(Who.API_KEY), livechat -> kind.call(livechat, Canary.TEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WWW-Authenticate: Basic realm=\"%s\"",
                "WWW-Authenticate: %s",
                "Proxy-Authenticate: Basic realm=\"%s\"",
                "Authentication-Info: %s",
                "Location: http://example.com/?%s",
                "Location: %s",
                "Retry-After: %s",
                "Set-Cookie: %s=%s",
                "X-Region: %s",
                "Content-Type: %s",
                "Content-Encoding: %s",
                "Transfer-Encoding: %s",
                "Content-Length: %s",
                "Connection: %s",
                "Keep-Alive: timeout=%s",
                "Upgrade: %s",
                "%s",
                "Legacy: %s",
                "Deprecation: %s"
            })
    void nothingIsSeenOfAHeaderThatSaysItAgain(String header) {
        for (int status : List.of(101, 200, 302, 401, 407, 421, 429, 503)) {
            for (FaultMatrix.Kind kind : List.of(FaultMatrix.Kind.GET, FaultMatrix.Kind.POST)) {
                server.otherwise(wire -> {
                    for (String text : Canary.echoes(wire.request())) {
                        String line = header.replace("%s", text.replaceAll("\\p{Cntrl}", " "));
                        wire.send("HTTP/1.1 " + status + " " + text + "\r\n" + line + "\r\nContent-Length: 0\r\n\r\n");
                    }
                    return Script.Then.CLOSE;
                });
                call(builder(Who.API_KEY), livechat -> kind.call(livechat, Canary.TEXT));
            }
        }
    }

    @Test
    void nothingIsSeenInARawAnswerThatIsPrinted() {
        server.otherwise(wire -> Script.answer(400, asText(wire.request()), "X-Echo: " + Canary.TOKEN)
                .play(wire));

        try (LiveChat livechat = builder(Who.API_KEY).build()) {
            RawResponse raw = livechat.raw(l -> l.agents().getAgent(Canary.TEXT));

            assertThat(raw.text()).contains("kanarek");
            assertThat(raw.toString()).doesNotContain("kanarek");
        }
    }

    @Test
    void nothingIsSeenWhenTheNameOfAMemberSaysItAgain() {
        server.otherwise(
                Script.answer(200, "{\"kanarek_token\":{\"Bearer kanarek_token\":{\"kanarek@example.com\":tru"));

        call(
                builder(Who.API_KEY).credentials(Credentials.bearer("kanarek_token")),
                livechat -> livechat.agents().getAgent("kanarek@example.com"));
    }

    @Test
    void theCanaryIsFoundWhereItIs() {
        String basic = Credentials.basic("nora@example.com", Canary.TOKEN)
                .authorization()
                .header();

        assertThat(List.of(
                        basic,
                        "x Kanarek%2Ft",
                        new String(Canary.TOKEN.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .allMatch(Canary::isSeenIn);
    }
}
