package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import feign.okhttp.OkHttpClient;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.Test;

/** Tests of OkHttp with Feign's adapter. */
class OkHttpTransportTest extends TransportContract {

    @Override
    Client transport(int maxConnections) {
        return new OkHttpClient(new okhttp3.OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(maxConnections, 1, TimeUnit.MINUTES))
                .build());
    }

    /**
     * Known failure: it decompresses only if it set Accept-Encoding itself, and otherwise leaves body and headers
     * unchanged.
     */
    @Test
    @Override
    void decodesGzip() throws Exception {
        server.then(Script.gzip("{}"));

        try (Response response = send(HttpMethod.GET, "/x", Map.of("Accept-Encoding", List.of("gzip")), null, LONG)) {
            assertThat(response.headers().get("Content-Encoding")).containsExactly("gzip");
            assertThat(response.body().asInputStream().readAllBytes()).isEqualTo(Script.compressed("{}"));
        }
    }

    /** Known failure: it does not distinguish a connect timeout from a read timeout, so a POST is not retried. */
    @Test
    @Override
    void failsOnAConnectTimeoutAsNeverConnected() {
        Request request = request(HttpMethod.GET, server.unreachableUrl() + "/x", Map.of(), null);

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> transport.execute(request, connectWithin(SHORT)))
                .matches(failure -> !ConnectionFailure.neverConnected(failure));
    }
}
