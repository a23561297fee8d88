package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import feign.Response;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.AgentsAsyncApi;
import io.github.livechat4j.api.TagsAsyncApi;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.Agent;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Tests of asynchronous calls: their results, failures and endings. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AsyncLiveChatTest {

    private static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";

    private final ScriptedServer server = new ScriptedServer();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final LiveChat livechat = client(server.url(), Duration.ofMinutes(2));
    private final AsyncLiveChat async = livechat.async(executor);

    @AfterEach
    void stop() {
        livechat.close();
        executor.shutdownNow();
        server.close();
    }

    private static LiveChat client(String url, Duration deadline) {
        return builder(url)
                .deadline(deadline)
                .transport(TransportOptions.DEFAULT
                        .withProxy(ProxySelector.of(null))
                        .withMaxConnections(1))
                .build();
    }

    private static LiveChatBuilder builder(String url) {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "canary"))
                .baseUrl(url);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        Throwable thrown = catchThrowable(future::join);
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    @Test
    void aCall_whenItSucceeds_thenItsAnswerIsInTheFuture() {
        server.then(Script.answer(200, AGENT));

        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");

        assertThat(agent.join().name()).isEqualTo("Nora");
        assertThat(server.request().target()).isEqualTo("/agents/nora%40example.com");
    }

    @Test
    void aShorterForm_whenCalled_thenCallsTheSame() {
        server.then(Script.answer(200, "[" + AGENT + "]"));

        CompletableFuture<List<Agent>> agents = async.agents().listAgents();

        assertThat(agents.join()).extracting(Agent::name).containsExactly("Nora");
    }

    @Test
    void aCall_whenItFails_thenTheFutureFailsWithItsException() {
        server.then(Script.answer(404, "{}"));

        CompletableFuture<Agent> agent = async.agents().getAgent("nobody@example.com");

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(agent::join)
                .withCauseExactlyInstanceOf(NotFoundException.class);
    }

    @Test
    void aCall_whenTheServiceIsDownForAMoment_thenIsTriedAgain() {
        server.then(Script.answer(503, "{}"), Script.answer(200, AGENT));

        CompletableFuture<Agent> agent = async.agents().getAgent("nora@example.com");

        assertThat(agent.join().name()).isEqualTo("Nora");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aCall_whenAnArgumentIsBad_thenTheFutureFailsAndNothingIsThrown() {
        assertThat(failure(async.agents().getAgent(".."))).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes null on purpose
    void aCall_whenAnArgumentIsNull_thenTheFutureFailsWithWhatTheCallThrows() {
        Throwable thrown = catchThrowable(() -> livechat.agents().getAgent(null));

        assertThat(failure(async.agents().getAgent(null)))
                .hasSameClassAs(thrown)
                .hasMessage(thrown.getMessage());
    }

    @Test
    void aCall_whenTheExecutorIsShutDown_thenTheFutureFails() {
        executor.shutdown();

        assertThat(failure(async.agents().listAgents())).isInstanceOf(RejectedExecutionException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCall_whenItWaitedInTheQueueBeyondItsDeadline_thenIsNotMade() {
        FakeTime time = new FakeTime();
        FakeTransport transport = new FakeTransport();
        BlockingQueue<Runnable> queued = new LinkedBlockingQueue<>();
        try (LiveChat waiting = builder(server.url())
                .environment(time.environment())
                .transport(transport)
                .deadline(Duration.ofSeconds(5))
                .build()) {
            CompletableFuture<Agent> agent = waiting.async(queued::add).agents().getAgent("nora@example.com");
            time.pass(Duration.ofSeconds(6));

            queued.remove().run();

            assertThat(failure(agent)).isInstanceOf(DeadlineExceededException.class);
            assertThat(transport.requests).isEmpty();
        }
    }

    @Test
    void manyCalls_whenThereAreFewerConnections_thenWaitLongerThanItTakesToConnect() {
        Duration toConnect = Duration.ofMillis(200);
        AtomicLong firstAsked = new AtomicLong(Long.MAX_VALUE);
        server.otherwise(wire -> {
            firstAsked.accumulateAndGet(System.nanoTime(), Math::min);
            while (System.nanoTime() - firstAsked.get() < 3 * toConnect.toNanos()) {
                LockSupport.parkNanos(1_000_000);
            }
            return Script.answer(200, AGENT).play(wire);
        });
        ExecutorService many = Executors.newFixedThreadPool(20);
        try (LiveChat impatient = builder(server.url())
                .transport(TransportOptions.DEFAULT
                        .withProxy(ProxySelector.of(null))
                        .withConnectTimeout(toConnect)
                        .withMaxConnections(1))
                .build()) {
            AgentsAsyncApi agents = impatient.async(many).agents();

            List<CompletableFuture<Agent>> calls = IntStream.range(0, 20)
                    .mapToObj(number -> agents.getAgent("nora@example.com"))
                    .toList();

            assertThat(calls).allSatisfy(call -> assertThat(call.join().name()).isEqualTo("Nora"));
            assertThat(server.requests()).hasSize(20);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aView_whenItHasOptions_thenItsFuturesHaveThemToo() {
        server.then(Script.answer(200, AGENT));

        livechat.with(CallOptions.header("X-Trace", "7"))
                .async(executor)
                .agents()
                .getAgent("nora@example.com")
                .join();

        assertThat(server.request().header("X-Trace")).containsExactly("7");
    }

    @Test
    void code_whenRunAsOneFuture_thenMakesItsCallsOnTheExecutor() {
        server.otherwise(Script.answer(200, AGENT));
        AtomicReference<String> thread = new AtomicReference<>("");

        CompletableFuture<String> names = livechat.async(task -> new Thread(task, "one of mine").start())
                .call(client -> {
                    thread.set(Thread.currentThread().getName());
                    return client.agents().getAgent("a").name()
                            + client.agents().getAgent("b").name();
                });

        assertThat(names.join()).isEqualTo("NoraNora");
        assertThat(thread.get()).isEqualTo("one of mine");
    }

    @Test
    void anInterfaceOfFutures_whenAskedForTwice_thenIsMadeOnce() {
        assertThat(async.agents()).isSameAs(async.agents()).hasToString("AgentsAsyncApi of " + livechat);
        assertThat(async.agents()).isEqualTo(async.agents()).isNotEqualTo(async.groups());
        assertThat(async.agents()).hasSameHashCodeAs(async.agents());
    }

    @Test
    void anInterfaceOfFutures_whenTheOtherHasNotItsMethods_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> async.resource(TagsAsyncApi.class, AgentsApi.class))
                .withMessageContaining("AgentsApi must have each method of");
    }

    @Test
    void anExecutor_whenNull_thenIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(this::withoutExecutor).withMessage("executor");
    }

    @SuppressWarnings("NullAway") // the test passes null on purpose
    private AsyncLiveChat withoutExecutor() {
        return livechat.async((Executor) null);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void futures_whenTheJavaHasNoVirtualThreads_thenAskForAnExecutor() {
        assertThatIllegalStateException()
                .isThrownBy(livechat::async)
                .withMessageContaining("pass an executor to async(Executor)");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void futures_whenTheJavaHasVirtualThreads_thenRunOnThose() {
        AtomicReference<String> thread = new AtomicReference<>("");
        Client transport = (request, options) -> {
            thread.set(Thread.currentThread().toString());
            return Response.builder()
                    .request(request)
                    .status(200)
                    .headers(Map.of())
                    .body(AGENT, StandardCharsets.UTF_8)
                    .build();
        };
        try (LiveChat virtual = builder(server.url())
                .environment(Environment.SYSTEM)
                .transport(transport)
                .build()) {
            virtual.async().agents().getAgent("nora@example.com").join();

            assertThat(thread.get()).startsWith("VirtualThread[#").contains("livechat4j-call-");
            assertThat(virtual.async()).isSameAs(virtual.async());
        }
    }
}
