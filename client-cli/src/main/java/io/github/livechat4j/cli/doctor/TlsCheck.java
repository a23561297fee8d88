package io.github.livechat4j.cli.doctor;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks TLS with a host.
 *
 * @param way opens connections to the host
 */
record TlsCheck(ServiceSocket way) {

    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;

    /** Makes a TLS handshake as commands do, with a check of the host name. Returns the version of the protocol. */
    String protocol(Socket connected) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket tls = (SSLSocket) factory.createSocket(connected, way.host(), way.port(), false)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return tls.getSession().getProtocol();
        }
    }

    /**
     * Makes another handshake only to see the certificate, and aborts it before any data is sent.
     *
     * @return the description of the certificate, to append to a sentence; empty if the host sent none
     */
    String certificate(int patienceMillis) {
        Recorder recorder = new Recorder();
        try (Socket plain = way.open(patienceMillis)) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {recorder}, new SecureRandom());
            try (SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, way.host(), way.port(), false)) {
                tls.startHandshake();
            }
        } catch (IOException | GeneralSecurityException e) {
            // expected: the recorder aborts every handshake
        }
        X509Certificate shown = recorder.shown;
        return shown == null ? "" : "; it is for " + names(shown) + ", " + described(shown);
    }

    private static String described(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        String issuer = certificate.getIssuerX500Principal().getName();
        return "valid from "
                + certificate.getNotBefore().toInstant().atZone(ZoneOffset.UTC).toLocalDate() + " until "
                + certificate.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                + (issuer.equals(subject) ? ", issued by itself" : ", issued by " + issuer);
    }

    private static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            String hosts = names.stream()
                    .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(ADDRESS))
                    .map(name -> String.valueOf(name.get(1)))
                    .limit(10)
                    .collect(Collectors.joining(", "));
            if (!hosts.isEmpty()) {
                return hosts;
            }
        } catch (CertificateParsingException e) {
            // fall back to the subject
        }
        return certificate.getSubjectX500Principal().getName() + " without the name of a host";
    }

    /** Rejects every certificate, and keeps the one that it saw. */
    private static final class Recorder extends X509ExtendedTrustManager {

        private volatile @Nullable X509Certificate shown;

        private void refuse(X509Certificate[] chain) throws CertificateException {
            shown = chain[0];
            throw new CertificateException("it was only looked at");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            refuse(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            refuse(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            refuse(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            refuse(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            refuse(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            refuse(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
