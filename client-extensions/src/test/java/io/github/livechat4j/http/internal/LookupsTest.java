package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import feign.Response;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TransportOptions;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of the time limits of DNS lookups. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookupsTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ScriptedServer server = new ScriptedServer();
    private final SlowNames names = new SlowNames();
    private final Lookups lookups = new Lookups(names);

    /** A resolver that answers every name after a signal. */
    private static final class SlowNames implements DnsResolver {

        final Semaphore allowed = new Semaphore(0);
        final CountDownLatch asked = new CountDownLatch(1);
        final AtomicInteger lookups = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            lookups.incrementAndGet();
            asked.countDown();
            allowed.acquireUninterruptibly();
            if (host.startsWith("unknown")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host + ".";
        }
    }

    @AfterEach
    void stop() {
        names.allowed.release(100);
        server.close();
    }

    private ApacheTransport transport() {
        return new ApacheTransport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)), names);
    }

    private Request request() {
        String url = server.url().replace("127.0.0.1", "slow.example.com");
        return Request.create(Request.HttpMethod.GET, url, Map.of(), null, null, null);
    }

    @Test
    void aLookupThatTakesTooLongIsNoConnection() {
        try (ApacheTransport transport = transport()) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> transport.execute(request(), TransportFixture.connectWithin(SHORT)))
                    .withMessage("slow.example.com: no address within 100 ms")
                    .withCauseInstanceOf(SocketTimeoutException.class)
                    .matches(ConnectionFailure::neverConnected);
            assertThat(transport.leasedConnections()).isZero();
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void aLookupIsCutByTheDeadlineOfTheCall() {
        try (ApacheTransport transport = transport()) {
            Kites kites = Kites.by(new RetryingClient(
                    transport,
                    Kites.within(SHORT.multipliedBy(20)),
                    Pacer.none(),
                    new RetryBudget(),
                    Kites.NO_NOTICES,
                    Environment.SYSTEM));

            assertThatThrownBy(() -> kites.get("1", Map.of()))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasCauseInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void whatIsGivenUpBetweenTwoStepsIsNoConnectionEither() {
        DnsResolver late = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                TransportFixture.letPass(SHORT.multipliedBy(3));
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        Request request = Request.create(Request.HttpMethod.GET, server.url(), Map.of(), null, null, null);

        try (ApacheTransport transport =
                new ApacheTransport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)), late)) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> transport.execute(request, TransportFixture.connectWithin(SHORT)))
                    .withMessage("no connection within 100 ms");
            assertThat(transport.leasedConnections()).isZero();
        }
    }

    @Test
    void aLookupThatIsInTimeIsUsed() throws Exception {
        names.allowed.release();

        try (ApacheTransport transport = transport();
                Response response = transport.execute(request(), TransportFixture.connectWithin(LONG))) {
            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    void aLookupWithoutATimeoutIsWaitedFor() throws Exception {
        names.allowed.release();

        assertThat(lookups.resolve("slow.example.com")).hasSize(1);
    }

    @Test
    void whoAsksForTheSameNameWaitsForTheSameLookup() throws Exception {
        lookups.setPatience(SHORT);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> lookups.resolve("slow.example.com"));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> lookups.resolve("slow.example.com"));
        assertThat(names.lookups).hasValue(1);

        lookups.setPatience(LONG);
        names.allowed.release(2);
        assertThat(lookups.resolve("slow.example.com")).hasSize(1);
    }

    @Test
    void aLookupThatFailsSaysWhyAndIsTriedAnewTheNextTime() {
        names.allowed.release(2);
        lookups.setPatience(LONG);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> lookups.resolve("unknown.example.com"))
                    .withMessage("unknown.example.com");
        }

        assertThat(names.lookups).hasValue(2);
    }

    @Test
    void anAddressIsNotLookedUp() throws Exception {
        lookups.setPatience(SHORT);
        names.allowed.release();

        lookups.resolve("127.0.0.1");

        assertThat(lookups.resolveCanonicalHostname("x")).isEqualTo("x.");
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        lookups.setPatience(LONG);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> lookups.resolve("slow.example.com"))
                .withCauseInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
