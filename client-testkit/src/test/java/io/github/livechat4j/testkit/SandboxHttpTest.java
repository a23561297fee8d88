package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The bytes that the sandbox sends and accepts, also when a fault breaks a response. */
class SandboxHttpTest {

    @AutoClose
    private final LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(10).start();

    private final SocketCaller http = new SocketCaller(sandbox);

    @Test
    void aHead_whenAskedFor_thenHasNoBody() throws IOException {
        String answer = http.exchange(
                SocketCaller.lastOnConnection(http.authorized(SocketCaller.GET).replace("GET", "HEAD")));

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void aBody_whenItWaitsForLeave_thenIsGivenIt() throws IOException {
        String form = "tag=late&author=marta.kowal@example.com&group=0";
        try (Socket socket = SocketCaller.connected(sandbox.port())) {
            SocketCaller.send(
                    socket,
                    http.authorized("POST /tags HTTP/1.1\r\nHost: sandbox\r\nX-API-Version: 2\r\n")
                            + "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: "
                            + form.length() + "\r\nConnection: close\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            SocketCaller.send(socket, form);

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200 OK")
                    .contains("\"late\"");
        }
    }

    @Test
    void aPercentSign_whenItIsBroken_thenIsRefusedAsAnyOtherRequest() {
        RawCaller caller = new RawCaller(sandbox);

        assertThat(caller.form("POST", "/tags", "tag=100%&group=0").status()).isEqualTo(400);
        assertThat(caller.form("POST", "/tags", "tag=%zz")
                        .json()
                        .path("errors")
                        .path(0)
                        .asText())
                .isEqualTo("The query or the body is not a valid form");
    }

    @Test
    void whatIsNoHttp_whenSent_thenIsRefused_andTheSandboxGoesOn() throws IOException {
        assertThat(http.exchange("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(http.exchange(http.lastGet())).startsWith("HTTP/1.1 200");
    }

    @Test
    void anAnswer_whenCompressionIsOffered_thenIsPlain() throws IOException {
        assertThat(http.exchange(
                        SocketCaller.lastOnConnection(http.authorized(SocketCaller.GET) + "Accept-Encoding: gzip\r\n")))
                .doesNotContainIgnoringCase("content-encoding")
                .endsWith("]");
    }

    @Test
    void aReset_whenItHappens_thenIsOneOnTheWire() {
        sandbox.fail("listGroups", 1, Fault.connectionReset());

        assertThatThrownBy(() -> http.exchange(http.lastGet()))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void anEmptyAnswer_whenItHappens_thenIsTheEndOfTheConnection() throws IOException {
        sandbox.fail("listGroups", 1, Fault.emptyAnswer());

        assertThat(http.exchange(http.lastGet())).isEmpty();
    }

    @Test
    void garbage_whenItHappens_thenIsNoHttp() throws IOException {
        sandbox.fail("listGroups", 1, Fault.garbage());

        assertThat(http.exchange(http.lastGet())).isNotEmpty().doesNotContain("HTTP/1.1");
    }

    @Test
    void halfAnAnswer_whenItHappens_thenIsShorterThanItsHeadSays() throws IOException {
        String whole = http.exchange(http.lastGet());
        sandbox.fail("listGroups", 1, Fault.halfAnswer());

        String half = http.exchange(http.lastGet());

        String head = half.substring(0, half.indexOf("\r\n\r\n"));
        assertThat(head)
                .contains("200 OK")
                .contains("Content-Length: " + SocketCaller.body(whole).length());
        assertThat(SocketCaller.body(half)).hasSize(SocketCaller.body(whole).length() / 2);
    }

    @Test
    void anAnswerThatDrips_whenItIsRead_thenIsWhole() throws IOException {
        String whole = http.exchange(http.lastGet());
        sandbox.fail("listGroups", 1, Fault.drip(Duration.ofMillis(50)));
        long begin = System.nanoTime();

        String dripped = http.exchange(http.lastGet());

        assertThat(SocketCaller.body(dripped)).isEqualTo(SocketCaller.body(whole));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(45));
    }
}
