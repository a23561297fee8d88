package io.github.livechat4j.http.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of transports. A transport that fails a test overrides it and asserts the actual behaviour, so that a
 * later fix of the transport is noticed.
 */
abstract class TransportContract extends TransportFixture {

    /** A body that exceeds the loopback socket buffers, so that its rest cannot be buffered already. */
    private static final String LARGE = "0123456789abcdef".repeat(1 << 20);

    @ParameterizedTest
    @EnumSource(
            value = HttpMethod.class,
            names = {"GET", "PUT", "POST", "DELETE"})
    void sendsMethodTargetAndBodyAsGiven(HttpMethod method) throws Exception {
        String body = method == HttpMethod.GET ? null : "name=Zażółć&tag%5B%5D=a";

        Response response = send(method, "/a%2Fb%20c/%C5%BC?tag%5B%5D=x%2By&empty=", Map.of(), body, LONG);

        assertThat(text(response)).isEqualTo("{}");
        Received request = server.request();
        assertThat(request.method()).isEqualTo(method.name());
        assertThat(request.target()).isEqualTo("/a%2Fb%20c/%C5%BC?tag%5B%5D=x%2By&empty=");
        assertThat(request.body()).isEqualTo(body == null ? "" : body);
    }

    @Test
    void sendsEachHeaderOnce() throws Exception {
        Map<String, Collection<String>> headers = Map.of(
                "Authorization", List.of("Bearer token"),
                "Content-Type", List.of("application/json; charset=utf-8"),
                "Content-Length", List.of("2"),
                "Accept", List.of("application/json"),
                "User-Agent", List.of("livechat4j"),
                "X-API-Version", List.of("2"));

        send(HttpMethod.POST, "/x", headers, "{}", LONG).close();

        Received request = server.request();
        headers.forEach(
                (name, values) -> assertThat(request.header(name)).as(name).isEqualTo(values));
        assertThat(request.header("Host")).hasSize(1);
    }

    @Test
    void sendsAHeaderWithTwoValuesWithBoth() throws Exception {
        send(HttpMethod.GET, "/x", Map.of("X-Two", List.of("a", "b")), null, LONG)
                .close();

        assertThat(String.join(",", server.request().header("X-Two")).replace(" ", ""))
                .isEqualTo("a,b");
    }

    @Test
    void neverMakesTwoHeadersOfOne() {
        Throwable failure = catchThrowable(
                () -> send(HttpMethod.GET, "/x", Map.of("X-Text", List.of("a\r\nX-Injected: b")), null, LONG)
                        .close());

        assertThat(server.requests())
                .as("%s", failure)
                .allSatisfy(request -> assertThat(request.header("X-Injected")).isEmpty());
    }

    // Answers.

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 401, 403, 404, 408, 421, 429, 500, 502, 503, 504})
    void givesAnyStatusAsAnAnswer(int status) throws Exception {
        server.then(Script.answer(
                status,
                "{\"error\":1}",
                "retry-after: 3",
                "WWW-Authenticate: Basic realm=\"x\"",
                "X-Two: a",
                "X-Two: b"));

        Response response = send(HttpMethod.GET, "/x", LONG);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers().get("Retry-After")).containsExactly("3");
        assertThat(response.headers().get("x-two")).containsExactly("a", "b");
        assertThat(text(response)).isEqualTo("{\"error\":1}");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void decodesGzip() throws Exception {
        server.then(Script.gzip("{\"name\":\"Zażółć\"}"));

        Response response = send(HttpMethod.GET, "/x", Map.of("Accept-Encoding", List.of("gzip")), null, LONG);

        assertThat(text(response)).isEqualTo("{\"name\":\"Zażółć\"}");
    }

    @Test
    void asksForGzipByItselfAndDecodesIt() throws Exception {
        server.then(Script.gzip("{}"));

        Response response = send(HttpMethod.GET, "/x", LONG);

        assertThat(text(response)).isEqualTo("{}");
        assertThat(server.request().header("Accept-Encoding")).containsExactly("gzip");
        assertThat(response.headers().keySet()).doesNotContain("Content-Encoding", "Content-Length");
    }

    @Test
    void readsChunks() throws Exception {
        server.then(Script.chunked("{\"name\":\"Zażółć\"}".getBytes(UTF_8)));

        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("{\"name\":\"Zażółć\"}");
    }

    @Test
    void readsAnAnswerWithoutABody() throws Exception {
        server.then(Script.answer(204, ""));

        Response response = send(HttpMethod.DELETE, "/x", LONG);

        assertThat(response.status()).isEqualTo(204);
        assertThat(text(response)).isEmpty();
    }

    @Test
    void doesNotFollowARedirect() throws Exception {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            server.then(Script.redirect(elsewhere.url() + "/y"));

            Response response =
                    send(HttpMethod.GET, "/x", Map.of("Authorization", List.of("Bearer token")), null, LONG);

            assertThat(response.status()).isEqualTo(302);
            response.close();
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void givesTheBodyAsItComes() throws Exception {
        Semaphore read = new Semaphore(1);
        server.then(Script.drip("abc", index -> read.acquireUninterruptibly()));

        try (InputStream body = send(HttpMethod.GET, "/x", LONG).body().asInputStream()) {
            byte[] buffer = new byte[16];
            for (char expected : "abc".toCharArray()) {
                assertThat(body.read(buffer)).isEqualTo(1);
                assertThat(buffer[0]).isEqualTo((byte) expected);
                read.release();
            }
            assertThat(body.read(buffer)).isEqualTo(-1);
        }
    }

    // Faults.

    @ParameterizedTest
    @MethodSource("faults")
    void failsOnAFaultAfterOneRequest(Fault fault) {
        server.then(fault.script());

        Throwable failure = catchThrowable(() -> text(send(HttpMethod.POST, "/x", Map.of(), "{}", LONG)));

        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(IOException.class))
                .matches(e -> !ConnectionFailure.neverConnected(e), "may have been seen by the service");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void failsOnARefusedConnectionAsNeverConnected() {
        Request request = request(HttpMethod.GET, server.refusingUrl() + "/x", Map.of(), null);

        assertThatIOException()
                .isThrownBy(() -> transport.execute(request, options(LONG)))
                .matches(ConnectionFailure::neverConnected);
    }

    @Test
    void failsOnAnUnknownHostAsNeverConnected() {
        Request request = request(HttpMethod.GET, "http://no-such-host.invalid/x", Map.of(), null);

        assertThatIOException()
                .isThrownBy(() -> transport.execute(request, options(LONG)))
                .matches(ConnectionFailure::neverConnected);
    }

    // Timeouts.

    @Test
    void failsOnAConnectTimeoutAsNeverConnected() {
        Request request = request(HttpMethod.GET, server.unreachableUrl() + "/x", Map.of(), null);

        assertThatIOException()
                .isThrownBy(() -> transport.execute(request, connectWithin(SHORT)))
                .matches(ConnectionFailure::neverConnected);
    }

    @Test
    void failsWhenNoAnswerComes() {
        server.then(Script.stallBeforeAnswer());

        assertThatIOException()
                .isThrownBy(() -> send(HttpMethod.GET, "/x", SHORT))
                .matches(TransportFixture::isTimeout)
                .matches(failure -> !ConnectionFailure.neverConnected(failure));
    }

    @Test
    void failsWhenABodyStalls() throws Exception {
        server.then(Script.stallInBody("{\"name\":\"x\"}"));

        Response response = send(HttpMethod.GET, "/x", SHORT);

        assertThatIOException().isThrownBy(() -> text(response)).matches(TransportFixture::isTimeout);
    }

    @Test
    void obeysTheTimeoutOfEachCallOnAReusedConnection() throws Exception {
        server.then(Script.answer(200, "{}"), Script.stallInBody("{\"name\":\"x\"}"));

        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("{}");
        Response response = send(HttpMethod.GET, "/x", SHORT);

        assertThatIOException().isThrownBy(() -> text(response)).matches(TransportFixture::isTimeout);
        checkConnections(2);
    }

    @Test
    void forgetsAShortTimeoutOnAReusedConnection() throws Exception {
        // the second answer is silent for longer than the timeout of the first call
        server.then(Script.answer(200, "{}"), Script.drip("a", index -> letPass(SHORT.multipliedBy(2))));

        assertThat(text(send(HttpMethod.GET, "/x", SHORT))).isEqualTo("{}");

        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("a");
        checkConnections(2);
    }

    // Connections.

    @Test
    void reusesAConnection() throws Exception {
        server.then(
                Script.answer(200, "{}"),
                Script.answer(404, "{}"),
                Script.gzip("{}"),
                Script.chunked(Script.compressed("{}"), "Content-Encoding: gzip"),
                Script.answer(204, ""));

        for (int i = 0; i < 6; i++) {
            text(send(HttpMethod.POST, "/x", Map.of(), "{}", LONG));
        }

        checkConnections(6);
    }

    /** Checks that sequential calls shared a connection. */
    void checkConnections(int calls) {
        assertThat(server.connections()).as("connections for %d calls", calls).isEqualTo(1);
    }

    @Test
    void leaksNoConnectionWhenBodiesAreLeftHalfRead() throws Exception {
        server.otherwise(Script.answer(200, LARGE));

        for (int i = 0; i < 100; i++) {
            Response response = send(HttpMethod.GET, "/x", LONG);
            try (InputStream body = response.body().asInputStream()) {
                assertThat(body.read(new byte[1000])).isPositive();
            }
        }

        assertThat(server.awaitOpenConnections(2, LONG)).isTrue();
        server.otherwise(Script.answer(200, "{}"));
        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("{}");
    }
}
