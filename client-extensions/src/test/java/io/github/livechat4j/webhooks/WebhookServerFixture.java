package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/**
 * A fixture with a server whose events are recorded, and helper methods to send requests over HTTP and plain sockets.
 */
abstract class WebhookServerFixture {

    static final Duration SHORT = Duration.ofMillis(400);
    static final Duration LONG = Duration.ofMinutes(10);

    final List<WebhookEvent> events = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    WebhookServer server = server(LONG);

    WebhookServerBuilder builder() {
        return WebhookServer.builder(
                WebhookHandler.builder(receiver()).onAny(events::add).build());
    }

    WebhookServer server(Duration requestTime) {
        return start(builder().requestTime(requestTime));
    }

    WebhookServer start(WebhookServerBuilder prepared) {
        if (server != null) {
            server.close();
        }
        try {
            server = prepared.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Opens a connection that sends a text and then waits. */
    Socket waiting(String sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        sockets.add(socket);
        socket.setSoTimeout(200_000);
        socket.getOutputStream().write(sent.getBytes(UTF_8));
        return socket;
    }

    static String head(String... headers) {
        return "POST /livechat HTTP/1.1\r\nHost: hooks.example.com\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** Returns all received bytes until the connection is closed or reset. */
    static String answer(Socket socket) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                answer.append((char) octet);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("it is still open", e);
        } catch (IOException e) {
            // the server closed the connection at once, since it was too slow
        }
        return answer.toString();
    }
}
