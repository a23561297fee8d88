package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.webhooks.ChatEnded;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;

/** Tests an application with four request threads against a hundred senders that stall. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "livechat.webhooks.path=/livechat",
            "livechat.webhooks.tokens=genuine",
            "livechat.webhooks.license-id=1",
            "livechat.webhooks.store=none",
            "livechat.webhooks.subscriptions.reconcile-on-startup=false",
            "server.tomcat.threads.max=4",
            "livechat.login=me@example.com",
            "livechat.token=a-token"
        })
@DirtiesContext
@Timeout(240)
class SlowSendersTest {

    private static final String HEAD = "POST /livechat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String EVENT =
            "{\"event_type\": \"chat_ended\", \"token\": \"genuine\", \"license_id\": \"1\", \"chat\": {\"id\": \"A1\"}}";

    private final List<Socket> sockets = new ArrayList<>();
    private final Listener listener;
    private final int port;

    @Autowired
    SlowSendersTest(Listener listener, @LocalServerPort int port) {
        this.listener = listener;
        this.port = port;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {

        final List<ChatEnded> ended = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ChatEnded event) {
            ended.add(event);
        }
    }

    @BeforeEach
    void forget() {
        listener.ended.clear();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket send(String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.setSoTimeout(200_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void deliveries_whenAHundredSendersWait_thenAreTaken() throws Exception {
        for (int i = 0; i < 25; i++) {
            send("");
            send(HEAD);
            send(HEAD + "Content-Length: 1000\r\n\r\n{");
            send(HEAD + "Transfer-Encoding: chunked\r\n\r\n100\r\n{");
        }
        HttpRequest delivery = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/livechat"))
                .POST(HttpRequest.BodyPublishers.ofString(EVENT))
                .build();

        for (int i = 0; i < 10; i++) {
            assertThat(HttpClient.newHttpClient()
                            .send(delivery, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(listener.ended).hasSize(10);
    }

    @Test
    void aDelivery_whenItComesInPieces_thenIsTaken() throws Exception {
        Socket socket = send(HEAD + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (byte octet : EVENT.getBytes(StandardCharsets.UTF_8)) {
            socket.getOutputStream().write(new byte[] {'1', '\r', '\n', octet, '\r', '\n'});
        }
        socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aBody_whenItDoesNotComeInTime_thenItsConnectionIsClosed() throws Exception {
        Socket socket = send(HEAD + "Content-Length: 1000\r\n\r\n{");

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void aBody_whenItIsTooLongAndComesInPieces_thenIsRefused() throws Exception {
        Socket socket = send(HEAD + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
        byte[] chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < 65; i++) {
                socket.getOutputStream().write(chunk);
            }
        } catch (IOException e) {
            // expected: the server has rejected the request already
        }

        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 413");
    }
}
