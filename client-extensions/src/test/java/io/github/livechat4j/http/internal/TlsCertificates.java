package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority made with keytool, and the certificates that it issues. */
final class TlsCertificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;
    private final KeyStore keys;

    TlsCertificates(Path directory) throws IOException, GeneralSecurityException {
        this.directory = directory;
        keytool("ca", "-genkeypair", "-keyalg", "EC", "-dname", "CN=Authority", "-ext", "bc:c", "-startdate", "-1y");
        keytool("server", "-genkeypair", "-keyalg", "EC", "-dname", "CN=unnamed");
        keytool("server", "-certreq", "-file", directory.resolve("request").toString());
        this.keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve("keys.p12"))) {
            keys.load(in, PASSWORD);
        }
    }

    private void keytool(String alias, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-alias",
                alias,
                "-keystore",
                directory.resolve("keys.p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Returns the SSL context of a server with a certificate issued with options of {@code keytool -gencert}. */
    SSLContext issued(String... options) throws IOException, GeneralSecurityException {
        Path issued = directory.resolve("issued");
        List<String> words = new ArrayList<>(
                List.of("-gencert", "-infile", directory.resolve("request").toString(), "-outfile", issued.toString()));
        words.addAll(List.of(options));
        keytool("ca", words.toArray(String[]::new));
        Certificate certificate;
        try (InputStream in = Files.newInputStream(issued)) {
            certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        KeyStore shown = KeyStore.getInstance("PKCS12");
        shown.load(null, null);
        shown.setKeyEntry("server", keys.getKey("server", PASSWORD), PASSWORD, new Certificate[] {
            certificate, keys.getCertificate("ca")
        });
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(shown, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Returns an SSL context that trusts the authority and supports TLS up to a version. */
    SSLContext trusting(String protocol) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
