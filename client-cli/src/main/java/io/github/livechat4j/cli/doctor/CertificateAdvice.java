package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.http.internal.TlsFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Advice for failures of TLS. */
final class CertificateAdvice {

    /** Advice if an intercepting proxy, as in companies, replaces the certificate. */
    static final String TRUST = "if a proxy between reads TLS, have Java trust its certificate:"
            + " LIVECHAT_JAVA_OPTIONS='-Djavax.net.ssl.trustStore=FILE'";

    private static final String TRUST_STORE =
            "the file that -Djavax.net.ssl.trustStore names is missing or empty: correct LIVECHAT_JAVA_OPTIONS";

    private CertificateAdvice() {}

    /**
     * Returns whether the trust store is missing. Java treats a missing file as an empty trust store, without a
     * message.
     */
    private static boolean isTrustStoreMissing() {
        String file = System.getProperty("javax.net.ssl.trustStore", "");
        return !file.isEmpty() && !file.equals("NONE") && !Files.exists(Path.of(file));
    }

    static String of(TlsFailure.Kind kind) {
        return switch (kind) {
            case NAME ->
                "check --base-url, and whether that name leads to another machine; send no token there before that is known";
            case EXPIRED ->
                "check the clock of this machine; otherwise the operator of the host has to renew the certificate";
            case NOT_YET_VALID -> "check the clock of this machine";
            case ISSUER, CERTIFICATE -> isTrustStoreMissing() ? TRUST_STORE : TRUST;
            case TRUST_STORE -> TRUST_STORE;
            case NOT_TLS -> "check the port of --base-url";
            case PROTOCOL ->
                "check --base-url; otherwise the host, or a proxy before it, has to offer TLS 1.2 or 1.3, or wants a certificate of the caller";
        };
    }
}
