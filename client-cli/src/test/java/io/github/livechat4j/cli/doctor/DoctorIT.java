package io.github.livechat4j.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the doctor of the shipped launcher with certificates and trust stores. */
@Timeout(240)
class DoctorIT {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path directory;

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Starts a TLS server. Its key store can also serve as a trust store. */
    private ServerSocket server(Path store, String host) throws Exception {
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> shakeHands(server), "tls-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void shakeHands(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                int unused = socket.getInputStream().read();
            } catch (IOException e) {
                // expected: the caller does not trust the certificate
            }
        }
    }

    private String doctor(ServerSocket server, String javaOptions) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                System.getProperty("launcher"), "doctor", "--base-url", "https://localhost:" + server.getLocalPort()));
        builder.environment().put("LIVECHAT_TOKEN", "canary");
        builder.environment().put("LIVECHAT_JAVA_OPTIONS", javaOptions);
        Process doctor = builder.redirectErrorStream(true).start();
        String said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(doctor.waitFor()).as(said).isEqualTo(7);
        return said.lines()
                .filter(line -> line.startsWith("PROBLEM"))
                .findFirst()
                .orElse(said);
    }

    private static String trusting(Path store) {
        return "-Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }

    @Test
    void aCertificate_whenItIsOfAnotherHost_thenBothAreNamed() throws Exception {
        Path store = directory.resolve("keys.p12");
        try (ServerSocket server = server(store, "other.example")) {
            assertThat(doctor(server, trusting(store)))
                    .contains(
                            "connection", "the certificate is not for localhost", "it is for other.example, valid from")
                    .contains("issued by itself", "check --base-url")
                    .doesNotContain("firewall");
        }
    }

    @Test
    void aCertificate_whenJavaDoesNotKnowItsIssuer_thenTheTrustStoreIsNamed() throws Exception {
        try (ServerSocket server = server(directory.resolve("keys.p12"), "localhost")) {
            assertThat(doctor(server, ""))
                    .contains("is not in Java's trust store", "it is for localhost, valid from")
                    .contains("-Djavax.net.ssl.trustStore=FILE");
        }
    }

    @Test
    void aTrustStore_whenItIsMissing_thenThatIsSaid() throws Exception {
        try (ServerSocket server = server(directory.resolve("keys.p12"), "localhost")) {
            assertThat(doctor(server, trusting(directory.resolve("none.p12"))))
                    .contains("names is missing or empty: correct LIVECHAT_JAVA_OPTIONS");
        }
    }

    @Test
    void aPort_whenItSpeaksNoTls_thenThatIsSaid() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerPlainly(server), "plain-server");
            thread.setDaemon(true);
            thread.start();

            assertThat(doctor(server, "")).contains("does not speak TLS", "check the port of --base-url");
        }
    }

    private static void answerPlainly(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] unused = socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // expected: the caller has closed the connection
            }
        }
    }
}
