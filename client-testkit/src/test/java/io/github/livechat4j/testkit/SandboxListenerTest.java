package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The connections of the sandbox: kept open, many at once, idle, and closed with the sandbox. */
class SandboxListenerTest {

    @AutoClose
    private final LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(10).start();

    private final SocketCaller http = new SocketCaller(sandbox);

    @Test
    void requestsOnOneConnection_whenItIsKept_thenAreAnsweredOneAfterTheOther() throws IOException {
        try (Socket socket = SocketCaller.connected(sandbox.port())) {
            for (int i = 0; i < 3; i++) {
                SocketCaller.send(socket, http.authorized(SocketCaller.GET) + "\r\n");

                assertThat(SocketCaller.answer(socket))
                        .startsWith("HTTP/1.1 200 OK")
                        .endsWith("]");
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
                    try (Socket socket = SocketCaller.connected(sandbox.port())) {
                        connected.countDown();
                        connected.await();
                        for (int request = 0; request < 5; request++) {
                            SocketCaller.send(socket, http.authorized(SocketCaller.GET) + "\r\n");
                            well += SocketCaller.answer(socket).startsWith("HTTP/1.1 200 OK") ? 1 : 0;
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
        try (Socket silent = SocketCaller.connected(sandbox.port());
                Socket slow = SocketCaller.connected(sandbox.port())) {
            SocketCaller.send(slow, "GET /groups HT");

            assertThat(http.exchange(http.lastGet())).startsWith("HTTP/1.1 200 OK");
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsIdle_whenThereAreTooMany_thenIsClosedForTheNext() throws IOException {
        FaultScript faults = new FaultScript();
        RequestJournal journal = new RequestJournal();
        Responder responder = new Responder(
                new Gate(
                        ServedContract.bundled(),
                        LiveChatSandbox.builder().options(),
                        List.of(),
                        () -> Fixtures.service(1, 0, 0, ZoneOffset.UTC)),
                faults,
                journal,
                Duration.ZERO);
        try (SandboxListener small = new SandboxListener(InetAddress.getLoopbackAddress(), 0, responder, 2);
                Socket first = SocketCaller.connected(small.port());
                Socket second = SocketCaller.connected(small.port())) {
            SocketCaller.send(first, SocketCaller.GET + "\r\n");
            SocketCaller.answer(first);
            faults.add("listGroups", 1, Fault.delay(Duration.ofMinutes(10)));
            SocketCaller.send(second, SocketCaller.GET + "\r\n");
            while (journal.all().size() < 2) {
                LockSupport.parkNanos(1_000_000);
            }

            try (Socket third = SocketCaller.connected(small.port())) {
                SocketCaller.send(third, SocketCaller.GET + "\r\n");

                assertThat(SocketCaller.answer(third)).startsWith("HTTP/1.1 401");
                assertThat(first.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    @Timeout(240)
    void aSandbox_whenItIsClosed_thenHasNoThreadAndNoPort() throws IOException {
        int port = sandbox.port();
        sandbox.fail("listGroups", 1, Fault.delay(Duration.ofMinutes(10)));
        try (Socket waiting = SocketCaller.connected(port);
                Socket silent = SocketCaller.connected(port)) {
            SocketCaller.send(waiting, http.authorized(SocketCaller.GET) + "\r\n");
            while (sandbox.requests("listGroups").isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }

            sandbox.close();

            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("livechat-sandbox-" + port + "-"))) {
                // the last thread has done its work and is about to end
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            while (!isFree(port)) {
                // another process may use the port for a moment
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
}
