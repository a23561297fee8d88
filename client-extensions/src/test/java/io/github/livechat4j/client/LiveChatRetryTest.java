package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.model.CreateTagRequest;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of calls that fail at first or permanently. */
class LiveChatRetryTest extends OnFakeTransport {

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
        assertThat(time.waits()).isEmpty();
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
                        time.environment().clock(),
                        duration -> {
                            throw new InterruptedException();
                        },
                        time.environment().random()))
                .build();

        assertThatThrownBy(() -> livechat.agents().getAgent("x")).isInstanceOf(ServerException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void with_whenADeadlineIsGiven_thenItShortensTheTimeouts() {
        transport.answers(200, AGENT);

        builder()
                .build()
                .with(CallOptions.deadline(Duration.ofMillis(1500)))
                .agents()
                .getAgent("x");

        assertThat(transport.options.get(0).readTimeoutMillis()).isBetween(1500, 1501);
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
}
