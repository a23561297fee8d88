package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.testkit.internal.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sandbox as it is on the wire: connections, many of them, and how they break. */
class SandboxListenerTest {

    private static final String GET = "GET /groups HTTP/1.1\r\nHost: sandbox\r\nX-API-Version: 2\r\n";

    private final LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(10).start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String authorized(String head) {
        return head + "Authorization: " + sandbox.credentials().authorization().header() + "\r\n";
    }

    private static String lastOnConnection(String head) {
        return head + "Connection: close\r\n\r\n";
    }

    private static Socket connected(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(30_000);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is sent until the connection ends. */
    private String exchange(String request) throws IOException {
        try (Socket socket = connected(sandbox.port())) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** An answer of which the body has the length that its head says. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("the connection has ended after: " + head);
            }
            head.append((char) read);
        }
        int length = Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
        return head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void requestsOnOneConnection_whenItIsKept_thenAreAnsweredOneAfterTheOther() throws IOException {
        try (Socket socket = connected(sandbox.port())) {
            for (int i = 0; i < 3; i++) {
                send(socket, authorized(GET) + "\r\n");

                assertThat(answer(socket)).startsWith("HTTP/1.1 200 OK").endsWith("]");
            }
        }
    }

    @Test
    void requests_whenThreadsAreMany_thenAllAreAnswered() throws Exception {
        int many = 200;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch connected = new CountDownLatch(many);
        try {
            List<Future<Integer>> answered = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                answered.add(threads.submit(() -> {
                    int well = 0;
                    try (Socket socket = connected(sandbox.port())) {
                        connected.countDown();
                        connected.await();
                        for (int request = 0; request < 5; request++) {
                            send(socket, authorized(GET) + "\r\n");
                            well += answer(socket).startsWith("HTTP/1.1 200 OK") ? 1 : 0;
                        }
                    }
                    return well;
                }));
            }
            for (Future<Integer> thread : answered) {
                assertThat(thread.get()).isEqualTo(5);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aConnection_whenAnotherSaysNothing_thenIsAnswered() throws IOException {
        try (Socket silent = connected(sandbox.port());
                Socket slow = connected(sandbox.port())) {
            send(slow, "GET /groups HT");

            assertThat(exchange(lastOnConnection(authorized(GET)))).startsWith("HTTP/1.1 200 OK");
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsIdle_whenThereAreTooMany_thenIsClosedForTheNext() throws IOException {
        FaultScript faults = new FaultScript();
        RequestJournal journal = new RequestJournal();
        Responder responder = new Responder(
                new Gate(
                        Contract.bundled(),
                        LiveChatSandbox.builder().options(),
                        List.of(),
                        () -> Fixtures.service(1, 0, 0, ZoneOffset.UTC)),
                faults,
                journal,
                Duration.ZERO);
        try (SandboxListener small = new SandboxListener(InetAddress.getLoopbackAddress(), 0, responder, 2);
                Socket first = connected(small.port());
                Socket second = connected(small.port())) {
            send(first, GET + "\r\n");
            answer(first);
            faults.add("listGroups", 1, Fault.delay(Duration.ofMinutes(10)));
            send(second, GET + "\r\n");
            while (journal.all().size() < 2) {
                LockSupport.parkNanos(1_000_000);
            }

            try (Socket third = connected(small.port())) {
                send(third, GET + "\r\n");

                assertThat(answer(third)).startsWith("HTTP/1.1 401");
                assertThat(first.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    @Timeout(240)
    void aSandbox_whenItIsClosed_thenHasNoThreadAndNoPort() throws IOException {
        int port = sandbox.port();
        sandbox.fail("listGroups", 1, Fault.delay(Duration.ofMinutes(10)));
        try (Socket waiting = connected(port);
                Socket silent = connected(port)) {
            send(waiting, authorized(GET) + "\r\n");
            while (sandbox.requests("listGroups").isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }

            sandbox.close();

            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("livechat-sandbox-" + port + "-"))) {
                // the last of them has done its work, and is about to end
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            while (!isFree(port)) {
                // a connection of another process may have the port for a moment
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return taken.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    @Test
    void aPort_whenItIsInUse_thenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SandboxBuilder builder = LiveChatSandbox.builder().port(taken.getLocalPort());

            assertThatIllegalStateException()
                    .isThrownBy(builder::start)
                    .withMessageContaining("port " + taken.getLocalPort())
                    .withMessageContaining("127.0.0.1");
        }
    }

    @Test
    void anAddressOfAllInterfaces_whenListenedOn_thenIsReachedOnThisMachine() {
        try (LiveChatSandbox open =
                LiveChatSandbox.builder().chats(0).address("0.0.0.0").start()) {
            assertThat(open.baseUrl()).isEqualTo("http://127.0.0.1:" + open.port());
            assertThat(open.client().groups().listGroups()).isNotEmpty();
        }
    }

    @Test
    void anotherAddressOfThisMachine_whenListenedOn_thenIsInTheUrl() {
        try (LiveChatSandbox other =
                LiveChatSandbox.builder().chats(0).address("127.0.0.2").start()) {
            assertThat(other.baseUrl()).isEqualTo("http://127.0.0.2:" + other.port());
            assertThat(other.client().groups().listGroups()).isNotEmpty();
        }
    }

    @Test
    void aHead_whenAskedFor_thenHasNoBody() throws IOException {
        String answer = exchange(lastOnConnection(authorized(GET).replace("GET", "HEAD")));

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void aBody_whenItWaitsForLeave_thenIsGivenIt() throws IOException {
        String form = "tag=late&author=marta.kowal@example.com&group=0";
        try (Socket socket = connected(sandbox.port())) {
            send(
                    socket,
                    authorized("POST /tags HTTP/1.1\r\nHost: sandbox\r\nX-API-Version: 2\r\n")
                            + "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: "
                            + form.length() + "\r\nConnection: close\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            send(socket, form);

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
                .isEqualTo("What was sent is no form");
    }

    @Test
    void whatIsNoHttp_whenSent_thenIsRefused_andTheSandboxGoesOn() throws IOException {
        assertThat(exchange("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(exchange(lastOnConnection(authorized(GET)))).startsWith("HTTP/1.1 200");
    }

    @Test
    void anAnswer_whenCompressionIsOffered_thenIsPlain() throws IOException {
        assertThat(exchange(lastOnConnection(authorized(GET) + "Accept-Encoding: gzip\r\n")))
                .doesNotContainIgnoringCase("content-encoding")
                .endsWith("]");
    }

    @Test
    void aReset_whenItHappens_thenIsOneOnTheWire() {
        sandbox.fail("listGroups", 1, Fault.connectionReset());

        assertThatThrownBy(() -> exchange(lastOnConnection(authorized(GET))))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void anEmptyAnswer_whenItHappens_thenIsTheEndOfTheConnection() throws IOException {
        sandbox.fail("listGroups", 1, Fault.emptyAnswer());

        assertThat(exchange(lastOnConnection(authorized(GET)))).isEmpty();
    }

    @Test
    void garbage_whenItHappens_thenIsNoHttp() throws IOException {
        sandbox.fail("listGroups", 1, Fault.garbage());

        assertThat(exchange(lastOnConnection(authorized(GET)))).isNotEmpty().doesNotContain("HTTP/1.1");
    }

    @Test
    void halfAnAnswer_whenItHappens_thenIsShorterThanItsHeadSays() throws IOException {
        String whole = exchange(lastOnConnection(authorized(GET)));
        sandbox.fail("listGroups", 1, Fault.halfAnswer());

        String half = exchange(lastOnConnection(authorized(GET)));

        String head = half.substring(0, half.indexOf("\r\n\r\n"));
        assertThat(head)
                .contains("200 OK")
                .contains("Content-Length: " + body(whole).length());
        assertThat(body(half)).hasSize(body(whole).length() / 2);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void anAnswerThatDrips_whenItIsRead_thenIsWhole() throws IOException {
        String whole = exchange(lastOnConnection(authorized(GET)));
        sandbox.fail("listGroups", 1, Fault.drip(Duration.ofMillis(50)));
        long begin = System.nanoTime();

        String dripped = exchange(lastOnConnection(authorized(GET)));

        assertThat(body(dripped)).isEqualTo(body(whole));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(45));
    }
}
