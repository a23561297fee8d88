package io.github.livechat4j.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import feign.Client;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.model.Agent;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests many threads with two accounts, two views of each, few connections, and a service that rejects every tenth
 * request.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyThreadsTest {

    private static final int THREADS = 200;
    private static final int CALLS_OF_A_THREAD = 50;

    /** With six attempts, one of a hundred runs would have a call whose attempts are all rejected. */
    private static final int ATTEMPTS = 30;

    /** So few connections that unclosed bodies would block all calls. */
    private static final int CONNECTIONS = 8;

    private final Busy service = new Busy();
    private final WireMockServer server = new WireMockServer(wireMockConfig()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .extensions(service)
            .disableRequestJournal());

    private final ApacheTransport apache = new ApacheTransport(
            TransportOptions.DEFAULT.withMaxConnections(CONNECTIONS).withConnectTimeout(Duration.ofMinutes(1)));
    private final OpenBodies transport = new OpenBodies(apache);

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @AfterEach
    void stop() {
        apache.close();
        server.stop();
    }

    @Test
    void calls_whenMadeByManyThreadsWhileSomeAreRefused_thenAllSucceedEachAsItsOwnCaller() throws Exception {
        List<Caller> callers = callers();

        List<String> strangers = storm(callers);

        assertThat(strangers).isEmpty();
        assertThat(service.refused).hasValueGreaterThanOrEqualTo(THREADS * CALLS_OF_A_THREAD / 10);
        assertThat(service.answered).hasValue(THREADS * CALLS_OF_A_THREAD);
        assertThat(transport.opened).hasValue(service.refused.get() + service.answered.get());
        assertThat(transport.closed).hasValue(transport.opened.get());
    }

    /** A caller of an account, through one of its views. */
    private record Caller(String login, String view, LiveChat livechat) {

        /** Makes a call; returns a description if the service identified another caller. */
        List<String> strangersSeen() {
            Agent seen = livechat.agents().getAgent(login);
            String expected = login + " " + view;
            return expected.equals(seen.name()) ? List.of() : List.of(expected + " was taken for " + seen.name());
        }
    }

    private List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        for (String login : List.of("nora@example.com", "omar@example.com")) {
            LiveChat livechat = LiveChat.builder()
                    .credentials(Credentials.basic(login, "key-of-" + login))
                    .baseUrl(server.baseUrl())
                    .transport(transport)
                    .retryPolicy(RetryPolicy.DEFAULT.withMaxAttempts(ATTEMPTS))
                    .environment(new Environment(InstantSource.system(), wait -> {}, new Random(7)))
                    .build();
            for (String view : List.of("east", "west")) {
                callers.add(new Caller(login, view, livechat.with(CallOptions.header("X-View", view))));
            }
        }
        return callers;
    }

    private static List<String> storm(List<Caller> callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        List<String> strangers = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Caller caller = callers.get(thread % callers.size());
            done.add(threads.submit(() -> {
                start.await();
                for (int call = 0; call < CALLS_OF_A_THREAD; call++) {
                    strangers.addAll(caller.strangersSeen());
                }
                return null;
            }));
        }
        start.countDown();
        threads.shutdown();
        for (Future<?> each : done) {
            each.get();
        }
        return strangers;
    }

    /** Rejects every tenth request, and answers the others with the identity of the caller. */
    private static final class Busy implements ResponseTransformerV2 {

        final AtomicInteger refused = new AtomicInteger();
        final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger requests = new AtomicInteger();

        @Override
        public Response transform(Response response, ServeEvent event) {
            if (requests.incrementAndGet() % 10 == 0) {
                refused.incrementAndGet();
                return Response.Builder.like(response)
                        .but()
                        .status(503)
                        .body("{\"error\":\"busy\"}")
                        .build();
            }
            answered.incrementAndGet();
            Request request = event.getRequest();
            String login = new String(
                            Base64.getDecoder()
                                    .decode(request.getHeader("Authorization").substring("Basic ".length())),
                            UTF_8)
                    .split(":", 2)[0];
            String body =
                    "{\"login\":\"" + login + "\",\"name\":\"" + login + " " + request.getHeader("X-View") + "\"}";
            return Response.Builder.like(response).but().body(body).build();
        }

        @Override
        public String getName() {
            return "busy";
        }
    }

    /** Counts opened and closed bodies. */
    private static final class OpenBodies implements Client {

        final AtomicInteger opened = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        private final Client transport;

        OpenBodies(Client transport) {
            this.transport = transport;
        }

        @Override
        public feign.Response execute(feign.Request request, feign.Request.Options options) throws IOException {
            feign.Response response = transport.execute(request, options);
            opened.incrementAndGet();
            InputStream counted = new FilterInputStream(response.body().asInputStream()) {

                private boolean open = true;

                @Override
                public void close() throws IOException {
                    super.close();
                    if (open) {
                        open = false;
                        closed.incrementAndGet();
                    }
                }
            };
            return response.toBuilder().body(counted, response.body().length()).build();
        }
    }
}
