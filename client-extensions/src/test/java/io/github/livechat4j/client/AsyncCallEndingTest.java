package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.Agent;
import java.net.ProxySelector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the ways to end an asynchronous call. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AsyncCallEndingTest {

    private static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";

    private final ScriptedServer server = new ScriptedServer();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.basic("nora@example.com", "canary"))
            .baseUrl(server.url())
            .transport(
                    TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)).withMaxConnections(1))
            .build();
    private final AsyncLiveChat async = livechat.async(executor);

    @AfterEach
    void stop() {
        livechat.close();
        executor.shutdownNow();
        server.close();
    }

    private void stallOnce() {
        server.then(wire -> {
            asked.countDown();
            return Script.stallBeforeAnswer().play(wire);
        });
    }

    private static Throwable failure(CompletableFuture<?> future) {
        Throwable thrown = catchThrowable(future::join);
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    static Stream<Named<Consumer<CompletableFuture<?>>>> endings() {
        return Stream.of(
                Named.of("cancel", future -> future.cancel(true)),
                Named.of("complete", future -> future.complete(null)),
                Named.of("fail", future -> future.completeExceptionally(new IllegalStateException("not needed"))),
                Named.of("complete on another thread", future -> future.completeAsync(() -> null, Runnable::run)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aCall_whenItsFutureIsCompletedFromOutside_thenItsConnectionIsFree(Consumer<CompletableFuture<?>> ending)
            throws Exception {
        stallOnce();
        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");
        asked.await();

        ending.accept(agent);

        server.then(Script.answer(200, AGENT));
        assertThat(async.agents().getAgent("nora@example.com").join().name()).isEqualTo("Nora");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aCall_whenItsFutureTimesOut_thenItsConnectionIsFree() {
        stallOnce();

        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");

        assertThat(failure(agent.orTimeout(50, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
        server.otherwise(Script.answer(200, AGENT));
        assertThat(async.agents().getAgent("nora@example.com").join().name()).isEqualTo("Nora");
    }

    @Test
    void aCall_whenItIsCancelled_thenWhatDependsOnItRunsAfterTheRequestEnded() throws Exception {
        stallOnce();
        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");
        asked.await();
        CompletableFuture<String> next = agent.handle((answer, failure) ->
                livechat.agents().getAgent("nora@example.com").name());
        server.otherwise(Script.answer(200, AGENT));

        agent.cancel(false);

        assertThat(next.join()).isEqualTo("Nora");
        assertThat(agent).isCancelled();
    }

    @Test
    void aCall_whenItIsCancelledInTheQueue_thenIsNotMade() {
        BlockingQueue<Runnable> queued = new LinkedBlockingQueue<>();
        CompletableFuture<Agent> agent = livechat.async(queued::add).agents().getAgent("nora@example.com");

        agent.cancel(true);
        queued.remove().run();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(agent::join);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCall_whenTheClientIsClosed_thenItsFutureFailsAndItsThreadEnds() throws Exception {
        stallOnce();
        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");
        asked.await();

        livechat.close();

        assertThat(failure(agent)).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCall_whenTheClientIsClosedAlready_thenItsFutureFails() {
        livechat.close();

        assertThat(failure(async.agents().listAgents()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void code_whenItsFutureIsCancelled_thenItsCallEnds() throws Exception {
        stallOnce();
        CompletableFuture<Agent> agent = async.call(client -> client.agents().getAgent("nora@example.com"));
        asked.await();

        agent.cancel(true);

        server.then(Script.answer(200, AGENT));
        assertThat(async.agents().getAgent("nora@example.com").join().name()).isEqualTo("Nora");
    }
}
