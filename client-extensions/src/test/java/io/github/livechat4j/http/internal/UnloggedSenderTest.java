package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.livechat4j.client.LogCapture;
import io.github.livechat4j.http.TransportOptions;
import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that HttpClient discloses nothing of a request and its answer, in its logs or to other servers. */
class UnloggedSenderTest extends TransportFixture {

    private static final TransportOptions OPTIONS = TransportOptions.DEFAULT.withProxy(ProxySelector.of(null));
    private static final PasswordAuthentication LOGIN = new PasswordAuthentication("me", "pr0xy".toCharArray());

    @Override
    Client transport(int maxConnections) {
        return new ApacheTransport(OPTIONS.withMaxConnections(maxConnections));
    }

    private Request request(String path) {
        return request(
                HttpMethod.PUT, server.url() + path, Map.of("Authorization", List.of("Bearer s3cret")), "body-s3cret");
    }

    private static void assertQuiet(LogCapture log) {
        assertThat(log.lines()).anyMatch(line -> line.contains("org.apache.hc.client5"));
        assertThat(log.lines()).filteredOn(line -> line.contains("s3cret")).isEmpty();
    }

    @Test
    void saysNothingOfTheRequest() throws Exception {
        try (LogCapture log = new LogCapture();
                Response response = transport.execute(request("/path-s3cret?query=s3cret"), options(LONG))) {
            assertThat(response.status()).isEqualTo(200);

            assertQuiet(log);
        }
        assertThat(server.request().target()).isEqualTo("/path-s3cret?query=s3cret");
        assertThat(server.request().body()).isEqualTo("body-s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 407})
    void saysNothingOfTheAnswerButGivesAllOfIt(int status) throws Exception {
        for (TransportOptions some : List.of(OPTIONS, OPTIONS.withProxyLogin(LOGIN))) {
            server.then(Script.answer(
                    status,
                    "s3cret",
                    "WWW-Authenticate: Basic realm=\"s3cret\"",
                    "WWW-Authenticate: s3cret",
                    "Proxy-Authenticate: s3cret",
                    "X-Other: s3cret"));
            try (ApacheTransport client = new ApacheTransport(some);
                    LogCapture log = new LogCapture()) {
                Response response = client.execute(request("/"), options(LONG));

                assertThat(response.headers().get("WWW-Authenticate"))
                        .containsExactly("Basic realm=\"s3cret\"", "s3cret");
                assertThat(response.headers().get("Proxy-Authenticate")).containsExactly("s3cret");
                assertThat(response.headers().get("X-Other")).containsExactly("s3cret");
                assertThat(text(response)).isEqualTo("s3cret");
                assertQuiet(log);
            }
        }
    }

    @Test
    void saysNothingOfTheServicesChallengeThroughAProxyThatAsksForOurName() throws IOException {
        server.then(
                Script.answer(407, "", "Proxy-Authenticate: Basic realm=\"proxy\""),
                Script.answer(401, "", "WWW-Authenticate: Basic realm=\"s3cret\""));

        try (ApacheTransport proxied =
                        new ApacheTransport(OPTIONS.withProxy(server.address()).withProxyLogin(LOGIN));
                LogCapture log = new LogCapture()) {
            Request request = request(HttpMethod.GET, "http://service.invalid/?q=s3cret", Map.of(), null);
            Response response = proxied.execute(request, options(LONG));

            assertThat(response.headers().get("WWW-Authenticate")).containsExactly("Basic realm=\"s3cret\"");
            assertQuiet(log);
            assertThat(log.lines()).noneMatch(line -> line.contains("pr0xy"));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void doesNotTellTheServiceThePasswordOfAProxy() throws Exception {
        server.then(Script.answer(407, "", "Proxy-Authenticate: Basic realm=\"s3cret\""));

        try (ApacheTransport client = new ApacheTransport(OPTIONS.withProxyLogin(LOGIN));
                LogCapture log = new LogCapture();
                Response response = client.execute(request("/"), options(LONG))) {
            assertThat(response.status()).isEqualTo(407);
            assertThat(response.headers().get("Proxy-Authenticate")).containsExactly("Basic realm=\"s3cret\"");
            assertQuiet(log);
        }
        assertThat(server.request().header("Proxy-Authorization")).isEmpty();
    }

    @Test
    void keepsTheConnectionAsLongAsTheServiceLikes() throws Exception {
        server.then(Script.answer(200, "{}", "Connection: close"), Script.answer(200, "{}"), Script.answer(204, ""));

        text(transport.execute(request("/"), options(LONG)));
        text(transport.execute(request("/"), options(LONG)));
        text(transport.execute(request("/"), options(LONG)));
        text(transport.execute(request("/"), options(LONG)));

        assertThat(server.requests()).extracting(Received::connection).containsExactly(1, 2, 2, 2);
        assertThat(((ApacheTransport) transport).leasedConnections()).isZero();
    }
}
