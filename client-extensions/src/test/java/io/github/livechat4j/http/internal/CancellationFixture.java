package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import feign.Feign;
import feign.Retryer;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A fixture with a transport of one connection, and helper methods for calls that another thread cancels. */
abstract class CancellationFixture {

    private static final Duration LONG = Duration.ofMinutes(5);
    static final TransportOptions OPTIONS = TransportOptions.DEFAULT
            .withProxy(ProxySelector.of(null))
            .withConnectTimeout(LONG)
            .withReadTimeout(LONG)
            .withMaxConnections(1);

    final ScriptedServer server = new ScriptedServer();
    final ApacheTransport transport = new ApacheTransport(OPTIONS);
    final Cancellation cancellation = new Cancellation();
    final CountDownLatch waits = new CountDownLatch(1);
    final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    static Stream<ThreadKind> kinds() {
        return ThreadKind.available();
    }

    Kites kites(Client client, Pacer pacer) {
        Environment environment = new Environment(
                InstantSource.system(),
                duration -> {
                    waits.countDown();
                    TimeUnit.DAYS.sleep(1);
                },
                new Random(7));
        CallSettings settings = new CallSettings(
                Kites.SETTINGS.credentials(),
                Kites.SETTINGS.headers(),
                RetryPolicy.DEFAULT,
                Duration.ofHours(1),
                (operation, attempt) -> attempts.add(attempt),
                answer -> {});
        return Feign.builder()
                .client(new RetryingClient(client, settings, pacer, new RetryBudget(), Kites.NO_NOTICES, environment))
                .options(OPTIONS.requestOptions())
                .retryer(Retryer.NEVER_RETRY)
                .target(Kites.class, server.url());
    }

    Kites kites() {
        return kites(transport, Pacer.none());
    }

    /** Wraps a script to signal when it reaches its wait. */
    Script telling(Script script) {
        return wire -> {
            waits.countDown();
            return script.play(wire);
        };
    }

    /** Makes a call on a thread of a kind. Returns the thrown exception and whether the thread stayed interrupted. */
    CompletableFuture<Ended> begin(ThreadKind kind, Kites kites) {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        kind.start(() -> {
            Throwable thrown = catchThrowable(() -> cancellation.call(() -> kites.get("1", Map.of())));
            ended.complete(new Ended(thrown, Thread.currentThread().isInterrupted()));
        });
        return ended;
    }

    record Ended(@Nullable Throwable thrown, boolean interrupted) {}

    static void assertCancelled(CompletableFuture<Ended> call) {
        Ended ended = call.join();
        assertThat(ended.thrown())
                .isExactlyInstanceOf(CancellationException.class)
                .hasNoCause();
        assertThat(ended.interrupted()).isFalse();
    }

    void cancelOnceItWaits() throws InterruptedException {
        waits.await();
        cancellation.cancel();
    }

    /** Checks that the transport lost no connection: its only connection is available. */
    void assertAllGivenBack() {
        assertThat(transport.leasedConnections()).isZero();
        assertThat(kites().get("2", Map.of())).isEqualTo("{}");
    }

    /** A resolver that answers only after a signal. */
    record SlowResolver(CountDownLatch asked, CountDownLatch over) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
