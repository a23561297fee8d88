package io.github.livechat4j.http.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.WireMockServer;
import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.livechat4j.client.LogCapture;
import io.github.livechat4j.http.TransportOptions;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the connections of the default transport: pool, proxy and TLS. */
class ApacheConnectionTest extends TransportFixture {

    private static final TransportOptions OPTIONS = TransportOptions.DEFAULT.withProxy(ProxySelector.of(null));

    private final WireMockServer secure = new WireMockServer(
            wireMockConfig().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());

    @AfterEach
    void stopSecure() {
        secure.stop();
    }

    @Override
    Client transport(int maxConnections) {
        return new ApacheTransport(OPTIONS.withMaxConnections(maxConnections));
    }

    @Test
    void boundsTheHandshakeAsPartOfConnecting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Request request = request(HttpMethod.GET, "https://127.0.0.1:" + silent.getLocalPort(), Map.of(), null);

            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> transport.execute(request, connectWithin(SHORT)))
                    .withMessage("no connection within 400 ms");
        }
    }

    @Test
    void trustsWhomItIsToldToTrustAndNobodyElse() throws Exception {
        Request request = request(HttpMethod.GET, secureUrl(), Map.of(), null);
        try (ApacheTransport trusting = new ApacheTransport(OPTIONS.withSslContext(trusting(new Anybody())))) {
            assertThatIOException()
                    .isThrownBy(() -> transport.execute(request, options(LONG)))
                    .matches(ConnectionFailure::neverConnected);
            assertThat(text(trusting.execute(request, options(LONG)))).isEqualTo("{}");
        }
    }

    @Test
    void aTrustedCertificate_whenItIsOfAnotherHost_thenIsRefused() throws Exception {
        Request request = request(HttpMethod.GET, secureUrl(), Map.of(), null);
        try (ApacheTransport trusting = new ApacheTransport(OPTIONS.withSslContext(trusting(new AnyIssuer())))) {
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> trusting.execute(request, options(LONG)))
                    .withStackTraceContaining("localhost");
        }
    }

    /** Returns the URL of a server whose certificate is not trusted and is for another host. */
    private String secureUrl() {
        secure.start();
        secure.stubFor(any(anyUrl()).willReturn(ok("{}")));
        return "https://localhost:" + secure.httpsPort();
    }

    @Test
    void goesThroughTheProxyAndTellsOnlyItThePassword() throws Exception {
        String challenge = "Proxy-Authenticate: Basic realm=\"proxy\"";
        server.then(
                Script.answer(407, "", challenge),
                Script.answer(401, "{}", "WWW-Authenticate: Basic realm=\"service\""));
        PasswordAuthentication login = new PasswordAuthentication("me", "secret".toCharArray());

        try (ApacheTransport proxied =
                new ApacheTransport(OPTIONS.withProxy(server.address()).withProxyLogin(login))) {
            Response response =
                    proxied.execute(request(HttpMethod.GET, "http://service.invalid/x", Map.of(), null), options(LONG));

            assertThat(response.status()).isEqualTo(401);
            response.close();
            assertThat(proxied.toString()).doesNotContain("secret", "me,");
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).target()).isEqualTo("http://service.invalid/x");
        assertThat(server.requests().get(1).header("Proxy-Authorization"))
                .containsExactly("Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(UTF_8)));
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEmpty());
    }

    @Test
    void takesTheRefusalOfAProxyForNoConnection() {
        server.then(Script.answer(403, "<html>no</html>"));

        try (ApacheTransport proxied = new ApacheTransport(OPTIONS.withProxy(server.address()))) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> proxied.execute(
                            request(HttpMethod.GET, "https://service.invalid/x", Map.of(), null), options(LONG)))
                    .withMessage("the proxy answered with status 403");
        }
        assertThat(server.request().method()).isEqualTo("CONNECT");
    }

    @Test
    void waitsForAFreeConnectionNoLongerThanForANewOne() throws Exception {
        server.then(Script.stallInBody("{\"name\":\"x\"}"), Script.stallInBody("{\"name\":\"x\"}"));
        try (Response first = send(HttpMethod.GET, "/x", LONG);
                Response second = send(HttpMethod.GET, "/x", LONG)) {
            assertThat(first.status()).isEqualTo(second.status());

            Request third = request(HttpMethod.GET, server.url(), Map.of(), null);

            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> transport.execute(third, connectWithin(SHORT)))
                    .withMessage("no connection within 400 ms");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preparing request   | no connection within 400 ms
            acquiring endpoint  | no connection within 400 ms
            acquired endpoint   | no connection within 400 ms
            connecting endpoint | no connection within 400 ms
            endpoint connected  | no connection within 400 ms
            start execution     | no answer within 400 ms
            """)
    void takesATimeoutForOneWhateverItInterrupts(String step, String message) {
        Request.Options timeouts = new Request.Options(
                SHORT.toMillis(), TimeUnit.MILLISECONDS, SHORT.toMillis(), TimeUnit.MILLISECONDS, false);
        server.otherwise(Script.stallBeforeAnswer());

        try (LogCapture log = new LogCapture(line -> {
            if (line.contains(step)) {
                letPass(SHORT.multipliedBy(2));
            }
        })) {
            assertThatIOException()
                    .isThrownBy(
                            () -> transport.execute(request(HttpMethod.GET, server.url(), Map.of(), null), timeouts))
                    .withMessage(message);
            assertThat(log.lines()).anyMatch(line -> line.contains(step));
        }
    }

    @Test
    void tellsAnInterruptFromATimeoutAndKeepsTheFlag() throws Exception {
        server.then(Script.stallInBody("{\"name\":\"x\"}"), Script.stallInBody("{\"name\":\"x\"}"));
        try (Response first = send(HttpMethod.GET, "/x", LONG);
                Response second = send(HttpMethod.GET, "/x", LONG)) {
            assertThat(first.status()).isEqualTo(second.status());

            Thread.currentThread().interrupt();

            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> send(HttpMethod.GET, "/x", LONG))
                    .matches(failure -> !(failure instanceof SocketTimeoutException));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void refusesCallsOnceItIsClosed() {
        ApacheTransport closed = new ApacheTransport(OPTIONS);
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> closed.execute(request(HttpMethod.GET, server.url(), Map.of(), null), options(LONG)));
        assertThat(new ApacheTransport()).hasToString("ApacheTransport[" + TransportOptions.DEFAULT + "]");
    }

    private static SSLContext trusting(TrustManager trust) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, new SecureRandom());
        return context;
    }

    /** A trust manager that does not check the host name, so that the JVM must check it. */
    private static final class AnyIssuer implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
