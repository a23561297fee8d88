package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.api.AgentsAsyncApi;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.Agent;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Tests thousands of simultaneous calls over a few connections. */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyAsyncCallsTest {

    private static final int CALLS = 10_000;
    private static final int AT_A_TIME = 1_000;
    private static final int CONNECTIONS = 50;
    private static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final String CONTROL = "pinned on purpose";

    private final ScriptedServer server = new ScriptedServer();
    private final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.basic("nora@example.com", "canary"))
            .baseUrl(server.url())
            .transport(TransportOptions.DEFAULT
                    .withProxy(ProxySelector.of(null))
                    .withConnectTimeout(Duration.ofSeconds(10))
                    .withReadTimeout(Duration.ofMinutes(2))
                    .withMaxConnections(CONNECTIONS))
            .build();

    @AfterEach
    void stop() {
        livechat.close();
        server.close();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void tenThousandCalls_whenAThousandAreMadeAtATime_thenAllSucceedOverFewConnectionsAndPinNoThread(
            @TempDir Path directory) throws Exception {
        CountDownLatch allAtOnce = new CountDownLatch(AT_A_TIME);
        CountDownLatch allConnections = new CountDownLatch(CONNECTIONS);
        AtomicInteger atTheServer = new AtomicInteger();
        AtomicInteger mostAtTheServer = new AtomicInteger();
        server.otherwise(wire -> {
            mostAtTheServer.accumulateAndGet(atTheServer.incrementAndGet(), Math::max);
            allConnections.countDown();
            await(allConnections);
            await(allAtOnce);
            atTheServer.decrementAndGet();
            return Script.answer(200, AGENT).play(wire);
        });

        List<CompletableFuture<Agent>> calls = new ArrayList<>();
        List<RecordedEvent> pinned;
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withoutThreshold().withStackTrace();
            recording.start();
            pinOnPurpose();
            Semaphore places = new Semaphore(AT_A_TIME);
            AgentsAsyncApi agents = livechat.async().agents();
            for (int number = 0; number < CALLS; number++) {
                places.acquire();
                CompletableFuture<Agent> call = agents.getAgent("agent-" + number + "@example.com");
                calls.add(call);
                calls.set(number, call.whenComplete((agent, failure) -> places.release()));
                allAtOnce.countDown();
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
            recording.stop();
            pinned = events(recording, directory.resolve("calls.jfr"));
        }

        assertThat(calls)
                .hasSize(CALLS)
                .allSatisfy(call -> assertThat(call.join().name()).isEqualTo("Nora"));
        assertThat(server.requests()).hasSize(CALLS);
        assertThat(mostAtTheServer).hasValue(CONNECTIONS);
        assertThat(server.connections()).isEqualTo(CONNECTIONS);
        assertThat(pinned).as("the recorder sees a pinned thread").anyMatch(ManyAsyncCallsTest::isControl);
        assertThat(pinned).filteredOn(event -> !isControl(event)).isEmpty();
    }

    @Test
    void aThousandCalls_whenAllAreCancelled_thenNoConnectionAndNoThreadIsTaken() throws Exception {
        CountDownLatch busy = new CountDownLatch(CONNECTIONS);
        server.otherwise(wire -> {
            busy.countDown();
            return Script.stallBeforeAnswer().play(wire);
        });
        ExecutorService threads = threads();
        AgentsAsyncApi agents = livechat.async(threads).agents();
        List<CompletableFuture<Agent>> calls = Stream.generate(() -> agents.getAgent("nora@example.com"))
                .limit(AT_A_TIME)
                .toList();
        busy.await();

        calls.forEach(call -> call.cancel(true));

        assertThat(calls).allMatch(CompletableFuture::isCancelled);
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(server.awaitOpenConnections(0, Duration.ofMinutes(1))).isTrue();
        assertAllConnectionsCanBeHad();
    }

    /** Makes one call per connection; the server answers only after it received all of them. */
    private void assertAllConnectionsCanBeHad() {
        CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
        server.otherwise(wire -> {
            if (!wire.request().target().contains("rosa")) {
                // a cancelled call that the server had not accepted yet
                return Script.Then.CLOSE;
            }
            try {
                all.await();
            } catch (Exception e) {
                throw new IOException(e);
            }
            return Script.answer(200, AGENT).play(wire);
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        AgentsAsyncApi agents = livechat.async(threads).agents();
        List<CompletableFuture<Agent>> calls = Stream.generate(() -> agents.getAgent("rosa@example.com"))
                .limit(CONNECTIONS)
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join().name()).isEqualTo("Nora"));
        threads.shutdownNow();
    }

    /** Returns an executor with a virtual thread for each call if Java has them. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return Executors.newFixedThreadPool(2 * CONNECTIONS);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Pins a thread: parking in a class initialiser pins it in every Java version. */
    private static void pinOnPurpose() throws Exception {
        Thread thread = (Thread) Thread.class
                .getMethod("startVirtualThread", Runnable.class)
                .invoke(null, (Runnable) () -> {
                    Thread.currentThread().setName(CONTROL);
                    Pinning.touch();
                });
        thread.join();
    }

    private static final class Pinning {

        static {
            LockSupport.parkNanos(1_000_000);
        }

        static void touch() {}
    }

    private static boolean isControl(RecordedEvent event) {
        return event.getThread() != null && CONTROL.equals(event.getThread().getJavaName());
    }

    private static List<RecordedEvent> events(Recording recording, Path file) throws IOException {
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .toList();
    }
}
