package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Tests of deliveries to the JDK's web server. */
@Timeout(240)
class WebhookHttpHandlerTest {

    private final List<WebhookEvent> events = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        WebhookHandler handler =
                WebhookHandler.builder(receiver()).onAny(events::add).build();
        server.createContext("/livechat", WebhookHttpHandler.of(handler));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse<String> send(String method, String body) throws Exception {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/livechat");
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void aDelivery_whenPosted_thenIsHandedOnAndAnswered200(String body) throws Exception {
        HttpResponse<String> response = send("POST", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(events).hasSize(1);
    }

    @Test
    void aDelivery_whenForged_thenIsAnswered403() throws Exception {
        HttpResponse<String> response = send("POST", Deliveries.CHAT_STARTED.replace(Deliveries.TOKEN, "forged"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("The delivery is not accepted.\n");
        assertThat(events).isEmpty();
    }

    @Test
    void aHead_whenSent_thenIsAnsweredWithoutABody() throws Exception {
        HttpResponse<String> response = send("HEAD", "");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }
}
