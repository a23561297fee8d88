package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of invalid certificates, host names and protocols: they are not retried, and the message names the fault. */
@Timeout(240)
class TlsFailureTest {

    private static final String FOR_THIS_HOST = "SAN=dns:localhost,ip:127.0.0.1";

    private static TlsCertificates certificates;
    private static SSLContext right;

    @BeforeAll
    static void issue(@TempDir Path directory) throws Exception {
        certificates = new TlsCertificates(directory);
        right = certificates.issued("-dname", "CN=localhost", "-ext", FOR_THIS_HOST);
    }

    private static TlsServer server(String... options) throws Exception {
        return new TlsServer(certificates.issued(options));
    }

    private static ConnectionException call(String url, SSLContext context) {
        TransportOptions options =
                TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)).withSslContext(context);
        RetryPolicy twice = RetryPolicy.DEFAULT.withMaxAttempts(2);
        try (LiveChat livechat = LiveChat.builder()
                .credentials(Credentials.bearer("a-token"))
                .baseUrl(url)
                .transport(options)
                .retryPolicy(twice)
                .build()) {
            return catchThrowableOfType(
                    ConnectionException.class, () -> livechat.groups().listGroups());
        }
    }

    private static void isLasting(ConnectionException failure, String words) {
        assertThat(failure).hasMessageContaining("no secure connection to the service: " + words);
        assertThat(failure.isLasting()).isTrue();
        assertThat(failure.isSent()).isFalse();
        assertThat(failure.attempts()).hasSize(1);
    }

    @Test
    void aCertificate_whenItIsOfAnotherHost_thenIsToldOnce() throws Exception {
        try (TlsServer server = server("-dname", "CN=other.example", "-ext", "SAN=dns:other.example")) {
            isLasting(
                    call(server.url("localhost"), certificates.trusting("TLS")),
                    "the certificate is not for localhost (");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificate_whenNobodyIsKnownToHaveIssuedIt_thenIsToldOnce() throws Exception {
        try (TlsServer server = new TlsServer(right)) {
            isLasting(
                    call(server.url("localhost"), SSLContext.getDefault()),
                    "the issuer of the certificate of localhost is not in Java's trust store");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificate_whenItHasExpired_thenIsToldOnce() throws Exception {
        try (TlsServer server =
                server("-dname", "CN=localhost", "-ext", FOR_THIS_HOST, "-startdate", "-10d", "-validity", "5")) {
            isLasting(
                    call(server.url("localhost"), certificates.trusting("TLS")),
                    "the certificate of localhost has expired (NotAfter: ");
        }
    }

    @Test
    void aCertificate_whenItIsNotValidYet_thenIsToldOnce() throws Exception {
        try (TlsServer server = server("-dname", "CN=localhost", "-ext", FOR_THIS_HOST, "-startdate", "+5d")) {
            isLasting(
                    call(server.url("localhost"), certificates.trusting("TLS")),
                    "the certificate of localhost is not valid yet (NotBefore: ");
        }
    }

    @Test
    void versions_whenThereIsNoneInCommon_thenIsToldOnce() throws Exception {
        try (TlsServer server = new TlsServer(right, "TLSv1.3")) {
            isLasting(
                    call(server.url("localhost"), certificates.trusting("TLSv1.2")),
                    "no TLS could be agreed on with localhost (");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificate_whenAllIsRight_thenIsTrusted() throws Exception {
        try (TlsServer server = new TlsServer(right)) {
            assertThat(call(server.url("localhost"), certificates.trusting("TLS")))
                    .isNull();
        }
    }

    /** Returns a server that sends bytes other than TLS, or nothing. */
    private static ServerSocket plain(AtomicInteger connections, byte[] says, boolean resets) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(
                () -> {
                    while (!server.isClosed()) {
                        try (Socket socket = server.accept()) {
                            connections.incrementAndGet();
                            InputStream in = socket.getInputStream();
                            int first = in.read(new byte[16]);
                            if (resets) {
                                socket.setSoLinger(true, 0);
                            } else if (first > 0) {
                                socket.getOutputStream().write(says);
                                socket.getOutputStream().flush();
                                in.readAllBytes();
                            }
                        } catch (IOException e) {
                            // the client closed the connection
                        }
                    }
                },
                "plain-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    @Test
    void aPort_whenItSpeaksNoTls_thenIsToldOnce() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        byte[] answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket server = plain(connections, answer, false)) {
            isLasting(
                    call("https://localhost:" + server.getLocalPort(), SSLContext.getDefault()),
                    "the server at localhost does not speak TLS");
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void aHandshake_whenItIsReset_thenIsTriedAgain() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = plain(connections, new byte[0], true)) {
            ConnectionException failure = call("https://localhost:" + server.getLocalPort(), SSLContext.getDefault());

            assertThat(failure.isLasting()).isFalse();
            assertThat(failure.attempts()).hasSize(2);
        }
    }

    static Stream<IOException> passing() {
        return Stream.of(
                new SSLException("closed"),
                new SSLException("Received fatal alert: internal_error"),
                new SSLException("Connection reset", new SocketException("Connection reset")),
                handshake("Remote host terminated the handshake", new EOFException("SSL peer shut down incorrectly")),
                handshake("Read timed out", new SocketTimeoutException("Read timed out")),
                new IOException("no TLS at all"));
    }

    private static SSLException handshake(String message, Throwable cause) {
        SSLHandshakeException failure = new SSLHandshakeException(message);
        failure.initCause(cause);
        return failure;
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFailure_whenItMayPass_thenIsNone(IOException failure) {
        assertThat(TlsFailure.of(failure, "host")).isEmpty();
    }

    static Stream<IOException> lasting() {
        return Stream.of(
                new SSLPeerUnverifiedException("Hostname host not verified"),
                new SSLHandshakeException("Received fatal alert: handshake_failure"),
                new SSLHandshakeException("No appropriate protocol"),
                new SSLException("Unsupported or unrecognized SSL message"),
                new SSLException("Unexpected error", new InvalidAlgorithmParameterException("must be non-empty")),
                new IOException("wrapped", new SSLPeerUnverifiedException("another name")));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void aFailure_whenItLasts_thenIsToldByItsHost(IOException failure) {
        assertThat(TlsFailure.of(failure, "host.example"))
                .hasValueSatisfying(found -> assertThat(found.what()).contains("host.example"));
    }
}
