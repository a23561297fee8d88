package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests genuine deliveries next to a thousand connections that wait in various states. */
@Timeout(240)
class ThousandWaitingSendersTest {

    private static final int WAITING = 1000;
    private static final int GENUINE = 100;

    /** A generous limit; on an idle machine the work takes a tenth of a second. */
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static final List<String> BEGUN = List.of(
            "",
            "P",
            "POST /livechat HTTP/1.1\r\nHost: x\r\nX-Half: ",
            "POST /livechat HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n{",
            "POST /livechat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n{",
            "POST /livechat HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n");

    @ParameterizedTest
    @ValueSource(ints = {512, 2000})
    void deliveries_whenAThousandConnectionsWait_thenAreAnswered(int maxConnections) throws Exception {
        List<Socket> waiting = new ArrayList<>();
        WebhookHandler handler =
                WebhookHandler.builder(receiver()).onAny(event -> {}).build();
        try (WebhookServer server = WebhookServer.builder(handler)
                .requestTime(Duration.ofMinutes(10))
                .maxConnections(maxConnections)
                .start()) {
            for (int i = 0; i < WAITING; i++) {
                waiting.add(begin(server, BEGUN.get(i % BEGUN.size())));
            }
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest delivery = HttpRequest.newBuilder(server.uri())
                    .POST(BodyPublishers.ofString(Deliveries.CHAT_STARTED))
                    .build();

            long begun = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, GENUINE)
                    .mapToObj(number -> client.sendAsync(delivery, BodyHandlers.ofString()))
                    .toList();
            Set<Integer> statuses =
                    answers.stream().map(answer -> answer.join().statusCode()).collect(Collectors.toSet());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(statuses).containsExactly(200);
            assertThat(took).as("the time of %s deliveries", GENUINE).isLessThan(GENEROUS);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static Socket begin(WebhookServer server, String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
        return socket;
    }

    @Test
    void bodies_whenTheyAreMoreThanTheMemoryHasRoomFor_thenTheOldestGo() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        WebhookHandler handler =
                WebhookHandler.builder(receiver()).onAny(event -> {}).build();
        long room = Runtime.getRuntime().maxMemory() / 8;
        int size = 4_000_000;
        String half = "POST /livechat HTTP/1.1\r\nHost: x\r\nContent-Length: 4000001\r\n\r\n" + "x".repeat(size);
        try (WebhookServer server = WebhookServer.builder(handler)
                .requestTime(Duration.ofMinutes(10))
                .start()) {
            for (int i = 0; i < room / size + 2; i++) {
                waiting.add(begin(server, half));
            }

            assertThatIOException()
                    .isThrownBy(() -> waiting.get(0).getInputStream().read())
                    .withMessageContaining("reset");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }
}
