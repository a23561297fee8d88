package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.RateLimitedException;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.Tag;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, and the exception that the client throws for it. */
class FaultsTest {

    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static LiveChat once;

    @SuppressWarnings("NullAway.Init")
    private static LiveChat impatient;

    @BeforeAll
    static void start() {
        sandbox = LiveChatSandbox.builder().chats(10).start();
        once = sandbox.clientBuilder().retryPolicy(RetryPolicy.NONE).build();
        impatient = sandbox.clientBuilder()
                .retryPolicy(RetryPolicy.NONE)
                .deadline(Duration.ofMillis(700))
                .build();
    }

    @AfterAll
    static void stop() {
        once.close();
        impatient.close();
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.status(500), ServerException.class),
                Arguments.of(Fault.status(502, "text/html", "<html>Bad Gateway</html>"), ServerException.class),
                Arguments.of(Fault.rateLimited(Duration.ofSeconds(20)), RateLimitedException.class),
                Arguments.of(Fault.html(), DecodingException.class),
                Arguments.of(Fault.connectionReset(), ConnectionException.class),
                Arguments.of(Fault.emptyAnswer(), ConnectionException.class),
                Arguments.of(Fault.garbage(), ConnectionException.class),
                Arguments.of(Fault.halfAnswer(), LiveChatException.class),
                Arguments.of(Fault.lostAnswer(), ConnectionException.class),
                Arguments.of(Fault.delay(Duration.ofSeconds(5)), DeadlineExceededException.class),
                Arguments.of(Fault.drip(Duration.ofSeconds(5)), DeadlineExceededException.class));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFault_happensAsOftenAsItWasTold(Fault fault, Class<? extends Exception> expected) {
        sandbox.fail("listGroups", 1, fault);

        LiveChat caller = expected == DeadlineExceededException.class ? impatient : once;
        assertThatExceptionOfType(expected).isThrownBy(() -> caller.groups().listGroups());
        assertThat(sandbox.client().groups().listGroups()).isNotEmpty();
        assertThat(sandbox.requests("listGroups")).hasSize(2);
    }

    @Test
    void faultsOfOneOperation_areNoneOfAnother_andComeInTheirOrder() {
        sandbox.fail("listGroups", 2, Fault.status(503));
        sandbox.fail("listGroups", 1, Fault.rateLimited(Duration.ZERO));

        assertThat(once.agents().listAgents()).isNotEmpty();
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> once.groups().listGroups());
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> once.groups().listGroups());
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> once.groups().listGroups());
        assertThat(once.groups().listGroups()).isNotEmpty();
    }

    @Test
    void theClientGetsOverAFault() {
        sandbox.fail("listGroups", 2, Fault.status(503));

        assertThat(sandbox.client().groups().listGroups()).isNotEmpty();

        assertThat(sandbox.requests("listGroups"))
                .extracting(SandboxRequest::status)
                .containsExactly(503, 503, 200);
    }

    @Test
    void aLostAnswer_isOfSomethingThatWasDone_andAResetOfSomethingThatWasNot() {
        CreateTagRequest tag = CreateTagRequest.builder()
                .tag("lost")
                .author("marta.kowal@example.com")
                .group(0)
                .build();
        sandbox.fail("createTag", 1, Fault.connectionReset());
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> once.tags().createTag(tag));
        assertThat(once.tags().listTags(0)).isEmpty();

        sandbox.fail("createTag", 1, Fault.lostAnswer());
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> once.tags().createTag(tag));

        assertThat(once.tags().listTags(0)).extracting(Tag::name).containsExactly("lost");
    }

    @Test
    void aShortDelay_isOnlyADelay() {
        sandbox.fail("listGroups", 1, Fault.delay(Duration.ofMillis(60)));
        long begin = System.nanoTime();

        assertThat(sandbox.client().groups().listGroups()).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void aFaultThatCannotBe_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(200)).withMessageContaining("200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.delay(Duration.ZERO))
                .withMessageContaining("time");
        assertThatIllegalStateException().isThrownBy(() -> Fault.garbage().retryAfter("1"));
    }

    @Test
    void theTransportOptionsOfAnotherClient_areItsOwn() {
        try (LiveChat other =
                sandbox.clientBuilder().transport(TransportOptions.DEFAULT).build()) {
            assertThat(other.groups().listGroups()).isNotEmpty();
        }
    }
}
