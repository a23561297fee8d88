package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Capability;
import feign.Client;
import feign.Response;
import feign.codec.Decoder;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the exception for an undecodable answer has the attempts of the call. */
class DecodingAttemptsTest {

    private final FakeTransport transport = new FakeTransport();
    private final FakeTime time = new FakeTime();

    private LiveChatBuilder builder() {
        return transport.clients(time).credentials(Credentials.basic("nora@example.com", "s3cret"));
    }

    private static DecodingException thrownBy(LiveChat livechat, String login) {
        return catchThrowableOfType(
                DecodingException.class, () -> livechat.agents().getAgent(login));
    }

    @Test
    void anAnswerThatCannotBeUnderstood_whenItTookMoreThanOneAttempt_thenTellsThemAll() {
        transport.answers(503, "").answers(200, "{\"login\":");

        DecodingException thrown = thrownBy(builder().build(), "nora@example.com");

        assertThat(thrown.attempts()).extracting(Attempt::status).containsExactly(503, 200);
        assertThat(thrown)
                .hasMessageStartingWith("getAgent (GET /agents/{login}): expected JSON at $.login")
                .hasMessageEndingWith(", after 2 attempts");
    }

    @Test
    void aView_whenItsAnswerCannotBeUnderstood_thenTellsAttemptsToo() {
        transport.answers(200, "[]");

        DecodingException thrown =
                thrownBy(builder().build().with(CallOptions.header("X-Trace", "7")), "nora@example.com");

        assertThat(thrown.attempts()).hasSize(1);
    }

    @Test
    void anAnswerThatSaysASecretAgain_whenItCannotBeUnderstood_thenIsToldWithoutIt() {
        transport.answers(200, "{\"Nora N.\":{\"s3cret\":{\"header-7\":{\"more\":tru");
        LiveChat livechat = builder().build().with(CallOptions.header("X-Secret", "header-7"));

        DecodingException thrown = thrownBy(livechat, "Nora N.");

        assertThat(thrown.jsonPath()).isEqualTo("$[\"***\"].***[\"***\"].more");
    }

    @Test
    void aCapabilityThatWrapsBodies_asOneThatMeasures_thenTakesNothingAway() {
        transport.answers(200, "[]");
        Capability measuring = new Measuring();

        DecodingException thrown = thrownBy(builder().capability(measuring).build(), "x");

        assertThat(thrown.attempts()).hasSize(1);
    }

    /** Public because Feign calls it by reflection. */
    public static final class Measuring implements Capability {

        /** Creates the capability. */
        public Measuring() {}

        @Override
        public Decoder enrich(Decoder decoder) {
            return (response, type) -> decoder.decode(
                    response.toBuilder()
                            .body(response.body().asInputStream().readAllBytes())
                            .build(),
                    type);
        }
    }

    @Test
    void aRawAnswer_whenItCannotBeUnderstood_thenIsGivenAllTheSame() {
        transport.answers(503, "").answers(200, "{\"login\":");

        RawResponse raw = builder().build().raw(livechat -> livechat.agents().getAgent("x"));

        assertThat(raw.text()).isEqualTo("{\"login\":");
    }

    @Test
    void callsOfManyThreads_whenTheirAnswersCannotBeUnderstood_thenEachTellsItsOwnAttempts() throws Exception {
        Map<String, Integer> requests = new ConcurrentHashMap<>();
        // agent 2 is answered at the third attempt
        Client counting = (request, options) -> {
            String agent = request.url().replaceFirst(".*/\\D*", "");
            int number = requests.merge(request.url(), 1, Integer::sum);
            return Response.builder()
                    .request(request)
                    .status(number > Integer.parseInt(agent) % 4 ? 200 : 503)
                    .headers(Map.of())
                    .body("{", StandardCharsets.UTF_8)
                    .build();
        };
        LiveChat livechat = builder().transport(counting).build();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Integer>> attempts = threads.invokeAll(IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(agent ->
                        () -> thrownBy(livechat, "agent" + agent).attempts().size())
                .toList());
        threads.shutdown();

        for (int agent = 0; agent < attempts.size(); agent++) {
            assertThat(attempts.get(agent).get()).isEqualTo(agent % 4 + 1);
        }
    }
}
