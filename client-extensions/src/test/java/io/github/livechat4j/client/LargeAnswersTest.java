package io.github.livechat4j.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import feign.Feign;
import feign.Retryer;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.AnswerTooLargeException;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.wire.WireCapability;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of answers that exceed the size limit, over each transport. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeAnswersTest {

    private static final int LIMIT = 100_000;
    private static final String GZIP = "Content-Encoding: gzip";
    private static final byte[] ZEROS = "0,".repeat(4_000).getBytes(UTF_8);

    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    /** A body that exceeds the limit, in each form of transfer. */
    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    enum TooLong {
        ANNOUNCED(Script.announced(LIMIT + 1)),
        ANNOUNCED_BEYOND_ANY_ARRAY(Script.announced(5_000_000_000L)),
        WITHOUT_LENGTH_OR_END(Script.endless(200, "[".getBytes(UTF_8), ZEROS)),
        ONE_TEXT_WITHOUT_END(Script.endless(200, "[\"".getBytes(UTF_8), ZEROS)),
        BLANKS_WITHOUT_END(
                Script.endless(200, " ".getBytes(UTF_8), " ".repeat(4_000).getBytes(UTF_8))),
        COMPRESSED(Script.gzip("[" + "0,".repeat(LIMIT) + "0]")),
        COMPRESSED_IN_MEMBERS_WITHOUT_END(
                Script.endless(200, Script.compressed("["), Script.compressed("0,".repeat(4_000)), GZIP));

        private final Script script;

        TooLong(Script script) {
            this.script = script;
        }
    }

    /** A transport that makes one request for each call. */
    enum Transport {
        OURS,
        OKHTTP,
        JDK;

        /** Known failures: OkHttp rejects a second gzip member, and the JDK may ignore it. */
        private boolean brings(TooLong body) {
            return body != TooLong.COMPRESSED_IN_MEMBERS_WITHOUT_END || this == OURS;
        }

        private LiveChatBuilder into(LiveChatBuilder builder) {
            return this == OURS ? builder : builder.transport(client());
        }

        private Client client() {
            return switch (this) {
                case OKHTTP -> new OkHttpClient();
                case JDK -> new Http2Client();
                default -> new ApacheTransport();
            };
        }
    }

    private LiveChat livechat(Transport transport) {
        return transport
                .into(LiveChat.builder().maxAnswerBytes(LIMIT))
                .credentials(Credentials.bearer("canary"))
                .baseUrl(server.url())
                .build();
    }

    static Stream<Arguments> transportsAndBodies() {
        return Stream.of(Transport.values())
                .flatMap(transport -> Stream.of(TooLong.values())
                        .filter(transport::brings)
                        .map(body -> Arguments.of(transport, body)));
    }

    @ParameterizedTest
    @MethodSource("transportsAndBodies")
    void aCall_whenTheAnswerIsTooLong_thenFailsAtOnceAndIsNotTriedAgain(Transport transport, TooLong body) {
        server.otherwise(body.script);

        try (LiveChat livechat = livechat(transport)) {
            AnswerTooLargeException thrown = catchThrowableOfType(
                    AnswerTooLargeException.class, () -> livechat.agents().listAgents());

            assertThat(thrown.limit()).isEqualTo(LIMIT);
            assertThat(thrown)
                    .hasMessage(
                            "listAgents (GET /agents): the answer is larger than 100000 bytes, the limit of this client"
                                    + " (maxAnswerBytes sets it)");
            assertThat(thrown.attempts()).hasSize(1);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("transportsAndBodies")
    void aFeignClientWithoutOurs_whenTheAnswerIsTooLong_thenIsRefusedByTheDecoder(Transport transport, TooLong body) {
        server.otherwise(body.script);
        AgentsApi agents = Feign.builder()
                .client(transport.client())
                .retryer(Retryer.NEVER_RETRY)
                .addCapability(WireCapability.form().withMaxAnswerBytes(LIMIT))
                .target(AgentsApi.class, server.url());

        LiveChatException thrown = catchThrowableOfType(LiveChatException.class, agents::listAgents);

        assertThat(thrown).isInstanceOf(AnswerTooLargeException.class).hasMessageContaining("100000 bytes");
    }

    @ParameterizedTest
    @MethodSource("transportsAndBodies")
    void raw_whenTheAnswerIsTooLong_thenFailsAsWell(Transport transport, TooLong body) {
        server.otherwise(body.script);

        try (LiveChat livechat = livechat(transport)) {
            assertThat(catchThrowableOfType(
                            AnswerTooLargeException.class,
                            () -> livechat.raw(view -> view.agents().listAgents())))
                    .isNotNull();
        }
    }

    @Test
    void aCall_whenTheAnswerIsJustAsLongAsTheLimit_thenIsRead() {
        String agents = "[{\"login\":\"a@example.com\",\"name\":\"Ada\"}]";
        String body = agents + " ".repeat(LIMIT - agents.length());
        server.then(Script.answer(200, body), Script.gzip(body));

        try (LiveChat livechat = livechat(Transport.OURS)) {
            assertThat(livechat.agents().listAgents()).extracting(Agent::name).containsExactly("Ada");
            assertThat(livechat.agents().listAgents()).extracting(Agent::name).containsExactly("Ada");
        }
    }

    @Test
    void aCall_whenACompressedBodyHasMembersWithoutContentForEver_thenTheStackHolds() {
        server.otherwise(Script.endless(200, Script.compressed("["), Script.compressed(""), GZIP));

        try (LiveChat livechat = livechat(Transport.OURS)) {
            assertThat(catchThrowableOfType(
                            ConnectionException.class,
                            () -> livechat.with(CallOptions.retryPolicy(RetryPolicy.NONE))
                                    .agents()
                                    .listAgents()))
                    .hasMessageContaining("ZipException");
        }
    }

    @Test
    void aFailure_whenItsBodyNeverEnds_thenIsThatFailureAllTheSame() {
        server.otherwise(Script.endless(404, "no such agent ".getBytes(UTF_8), ZEROS));

        try (LiveChat livechat = livechat(Transport.OURS)) {
            NotFoundException thrown = catchThrowableOfType(
                    NotFoundException.class, () -> livechat.agents().getAgent("a@example.com"));
            RawResponse raw = livechat.raw(view -> view.agents().getAgent("a@example.com"));

            assertThat(thrown.messages()).singleElement().asString().startsWith("no such agent 0,0,");
            assertThat(raw.status()).isEqualTo(404);
            assertThat(raw.body()).hasSize(64 * 1024);
        }
    }

    @Test
    void aFailure_whenItsBodyIsSaidToBeLong_thenIsThatFailureAllTheSame() {
        server.otherwise(Script.answer(400, "{\"errors\":[\"No such group\"]}" + " ".repeat(3 * LIMIT)));

        try (LiveChat livechat = livechat(Transport.OURS)) {
            BadRequestException thrown = catchThrowableOfType(
                    BadRequestException.class, () -> livechat.agents().listAgents());

            assertThat(thrown.messages()).singleElement().asString().startsWith("No such group");
        }
    }

    @Test
    void aFailure_whenItsBodyBreaksOff_thenIsThatFailureAllTheSame() {
        byte[] whole = Script.compressed("No such agent");
        byte[] cut = Arrays.copyOf(whole, whole.length - 9);
        server.then(Script.bytes(404, cut, GZIP), Script.bytes(404, "no gzip at all".getBytes(UTF_8), GZIP));

        try (LiveChat livechat = livechat(Transport.OURS)) {
            for (int call = 1; call <= 2; call++) {
                assertThat(catchThrowableOfType(
                                NotFoundException.class, () -> livechat.agents().getAgent("a@example.com")))
                        .isNotNull();
            }
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void maxAnswerBytes_whenLessThanOne_thenIsRefusedByName() {
        for (long bytes : List.of(0L, -1L)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LiveChat.builder().maxAnswerBytes(bytes))
                    .withMessage("maxAnswerBytes must be at least 1, was " + bytes);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WireCapability.json().withMaxAnswerBytes(bytes))
                    .withMessage("maxAnswerBytes must be at least 1, was " + bytes);
        }
    }
}
