package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of genuine and malicious deliveries over HTTP. */
@Timeout(240)
class WebhookServerTest extends WebhookServerFixture {

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void aDelivery_whenPosted_thenIsHandedOnAndAnswered200(String body) throws Exception {
        HttpResponse<String> response = send("POST", "/livechat", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("Accepted.\n");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(events).hasSize(1);
    }

    @Test
    void aDelivery_whenItComesInChunksOfAByte_thenIsTaken() throws Exception {
        Socket socket = waiting(head("Transfer-Encoding: chunked"));
        for (byte octet : Deliveries.CHAT_STARTED.getBytes(UTF_8)) {
            socket.getOutputStream().write(new byte[] {'1', '\r', '\n', octet, '\r', '\n'});
        }
        socket.getOutputStream().write("0\r\n\r\n".getBytes(US_ASCII));

        assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        assertThat(events).hasSize(1);
    }

    @Test
    void aDelivery_whenItAsksWhetherToContinue_thenIsToldSo() throws Exception {
        byte[] body = Deliveries.CHAT_STARTED.getBytes(UTF_8);
        Socket socket = waiting(head("Expect: 100-continue", "Content-Length: " + body.length));

        assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 100");

        socket.getOutputStream().write(body);
        assertThat(answer(socket)).contains("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livechat?v=2", "/livechat/second"})
    void aDelivery_whenItsPathIsBelow_thenIsTaken(String path) throws Exception {
        assertThat(send("POST", path, Deliveries.CHAT_STARTED).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/livechats", "/other?/livechat"})
    void aDelivery_whenItsPathIsAnother_thenIsAnswered404(String path) throws Exception {
        assertThat(send("POST", path, Deliveries.CHAT_STARTED).statusCode()).isEqualTo(404);
        assertThat(events).isEmpty();
    }

    @Test
    void aDelivery_whenForged_thenIsAnswered403() throws Exception {
        HttpResponse<String> response =
                send("POST", "/livechat", Deliveries.CHAT_STARTED.replace(Deliveries.TOKEN, "forged"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("The delivery is not accepted.\n");
        assertThat(events).isEmpty();
    }

    @Test
    void aHead_whenSent_thenIsAnsweredWithoutABody() throws Exception {
        HttpResponse<String> response = send("HEAD", "/livechat", "");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aPassword_whenItIsWrong_thenTheBodyIsNotAwaited() throws Exception {
        start(WebhookServer.builder(WebhookHandler.builder(receiver())
                .basicCredentials("livechat", "right")
                .onAny(events::add)
                .build()));
        String wrong = Base64.getEncoder().encodeToString("livechat:wrong".getBytes(US_ASCII));

        assertThat(answer(waiting(head("Authorization: Basic " + wrong, "Content-Length: 100"))))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void aBody_whenItIsTooLong_thenIsAnswered413() throws Exception {
        start(WebhookServer.builder(WebhookHandler.builder(receiver().withMaxBodySize(1000))
                .onAny(events::add)
                .build()));

        assertThat(answer(waiting(head("Content-Length: 5000000000") + "x".repeat(1001))))
                .startsWith("HTTP/1.1 413 ");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /livechat HT",
                "POST /livechat HTTP/1.1\r\nHost: x\r\n",
                "POST /livechat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
                "POST /livechat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"
            })
    void aRequest_whenItDoesNotComeInTime_thenItsConnectionIsClosed(String begun) throws Exception {
        server(SHORT);

        assertThat(answer(waiting(begun))).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aRequest_whenItsBytesDrip_thenItsConnectionIsClosedAllTheSame() throws Exception {
        server(SHORT);
        Socket socket = waiting(head("Content-Length: 1000000000"));

        assertThatIOException().isThrownBy(() -> {
            while (true) {
                socket.getOutputStream().write(' ');
            }
        });
    }

    @Test
    void heads_whenTheyHaveNoEnd_thenAreRefused() throws Exception {
        String line = "X-Filler: " + "x".repeat(100) + "\r\n";

        assertThat(answer(waiting("POST /livechat HTTP/1.1\r\nHost: x\r\n" + line.repeat(60))))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void connections_whenThereIsNoRoomForMore_thenTheOneThatWaitedLongestIsClosed() throws Exception {
        start(builder().requestTime(LONG).maxConnections(2));
        Socket first = waiting("POST /live");
        Socket second = waiting("POST /live");
        Socket third = waiting("POST /live");

        assertThat(answer(first)).isEmpty();
        assertThat(send("POST", "/livechat", Deliveries.CHAT_STARTED).statusCode())
                .isEqualTo(200);
        assertThat(answer(second)).isEmpty();
        assertThat(third.isClosed()).isFalse();
    }

    @Test
    void consumers_whenTheyTakeLonger_thenNoMoreRunAtOnceThanMay() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> working = new CopyOnWriteArrayList<>();
        start(WebhookServer.builder(WebhookHandler.builder(receiver())
                        .onAny(event -> {
                            working.add(Thread.currentThread());
                            release.await();
                        })
                        .build())
                .requestTime(SHORT)
                .threads(3));
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(number -> senders.submit(() ->
                            send("POST", "/livechat", Deliveries.CHAT_STARTED).statusCode()))
                    .toList();
            // a waiting connection is closed in the meantime: the request time does not limit the handling
            assertThat(answer(waiting(""))).isEmpty();
            release.countDown();

            for (Future<Integer> each : answers) {
                assertThat(each.get()).isEqualTo(200);
            }
            assertThat(working).hasSize(6);
            assertThat(working.stream().distinct()).hasSizeLessThanOrEqualTo(3);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void close_whenADeliveryIsActedOn_thenItIsAnsweredBefore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(WebhookServer.builder(WebhookHandler.builder(receiver())
                .onAny(event -> {
                    begun.countDown();
                    release.await();
                })
                .build()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> answer = threads.submit(
                    () -> send("POST", "/livechat", Deliveries.CHAT_STARTED).statusCode());
            begun.await();
            Socket waiting = waiting("POST /live");
            Future<?> closing = threads.submit(() -> server.close());
            assertThat(answer(waiting)).isEmpty();
            release.countDown();

            assertThat(answer.get()).isEqualTo(200);
            closing.get();
            assertThatIOException().isThrownBy(() -> waiting(""));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aListener_whenItFails_thenTheDeliveryIsAnswered500() throws Exception {
        start(WebhookServer.builder(WebhookHandler.builder(receiver())
                .onAny(event -> {
                    throw new IllegalStateException("not today");
                })
                .onFailure((event, failure) -> {
                    throw new IllegalStateException("nor that");
                })
                .build()));

        assertThat(send("POST", "/livechat", Deliveries.CHAT_STARTED).statusCode())
                .isEqualTo(500);
    }

    @Test
    void aPort_whenItIsTaken_thenIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> builder().port(server.port()).start())
                .withMessageContaining("cannot listen on")
                .withMessageContaining(String.valueOf(server.port()));
    }

    @Test
    void aServer_whenNothingIsSaid_thenIsReachedFromThisMachineOnly() {
        assertThat(server.uri()).isEqualTo(URI.create("http://127.0.0.1:" + server.port() + "/livechat"));
        assertThat(server).hasToString("WebhookServer[" + server.uri() + "]");
    }

    @Test
    void settings_whenTheyMakeNoSense_thenAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().port(70_000))
                .withMessage("port must be from 0 to 65535, was 70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().path("livechat"))
                .withMessage("path must begin with / and have no query, was \"livechat\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().requestTime(Duration.ZERO))
                .withMessage("requestTime must be at least a millisecond, was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().maxConnections(0))
                .withMessage("maxConnections must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().threads(-1))
                .withMessage("threads must be positive, was -1");
    }
}
