package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import feign.http2client.Http2Client;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Tests of the JDK's HTTP client with Feign's adapter. */
class JdkTransportTest extends TransportContract {

    @Override
    Client transport(int maxConnections) {
        return new Http2Client(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONG)
                .build());
    }

    /** Known failure: it decompresses gzip but does not request it. */
    @Test
    @Override
    void asksForGzipByItselfAndDecodesIt() throws Exception {
        send(HttpMethod.GET, "/x", LONG).close();

        assertThat(server.request().header("Accept-Encoding")).isEmpty();
    }

    /**
     * Known failure: a connection returns to the pool some time after the end of a body, so another may be opened in
     * between.
     */
    @Override
    void checkConnections(int calls) {
        assertThat(server.connections()).isBetween(1, calls);
    }

    /** Known failure: the timeout covers only the head of the answer. */
    @Test
    @Override
    void failsWhenABodyStalls() throws Exception {
        server.then(Script.stallInBody("{\"name\":\"x\"}"));

        hangs(send(HttpMethod.GET, "/x", SHORT));
    }

    /** Known failure: the timeout covers only the head of the answer, also on a reused connection. */
    @Test
    @Override
    void obeysTheTimeoutOfEachCallOnAReusedConnection() throws Exception {
        server.then(Script.answer(200, "{}"), Script.stallInBody("{\"name\":\"x\"}"));
        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("{}");

        hangs(send(HttpMethod.GET, "/x", SHORT));
    }

    private void hangs(Response response) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<String> text = thread.submit(() -> text(response));

            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> text.get(SHORT.multipliedBy(4).toMillis(), TimeUnit.MILLISECONDS));

            server.close();
            assertThatThrownBy(text::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    /**
     * Known failure: the default options of Feign override the settings of the client. JDK 17 sends the credentials to
     * the other host; newer versions do not.
     */
    @Test
    void followsARedirectToAnotherHostUnlessTheOptionsForbidIt() throws Exception {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            server.then(Script.redirect(elsewhere.url() + "/y"));
            Request request = request(
                    HttpMethod.GET, server.url() + "/x", Map.of("Authorization", List.of("Bearer token")), null);

            transport.execute(request, new Request.Options()).close();

            assertThat(elsewhere.requests()).hasSize(1);
        }
    }
}
