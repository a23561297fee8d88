package io.github.livechat4j.http.internal;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A permanent TLS failure, which another attempt would repeat: of the certificate, the host name or the protocol. A
 * connection that breaks during the handshake is not one.
 *
 * @param kind the kind of failure
 * @param what the failure as a sentence without a full stop, with the name of the host
 */
public record TlsFailure(Kind kind, String what) {

    /** A limit, since a chain of causes may be cyclic. */
    private static final int DEEPEST_CAUSE = 16;

    /** The kinds of TLS failures. */
    public enum Kind {
        /** The certificate is for another host. */
        NAME,
        /** The certificate has expired. */
        EXPIRED,
        /** The certificate is not valid yet. */
        NOT_YET_VALID,
        /** The issuer of the certificate is not trusted, for example because it is self-signed. */
        ISSUER,
        /** The certificate is not accepted for another reason. */
        CERTIFICATE,
        /** The trust store of this Java is empty. */
        TRUST_STORE,
        /** The server does not speak TLS. */
        NOT_TLS,
        /** Client and server have no TLS version or cipher in common, or the server rejects the client certificate. */
        PROTOCOL
    }

    /**
     * Classifies a failure.
     *
     * @param failure the exception of any transport
     * @param host the called host
     * @return the TLS failure; empty if the exception is no TLS failure or a temporary one
     */
    public static Optional<TlsFailure> of(Throwable failure, String host) {
        List<Throwable> causes = causes(failure);
        Optional<SSLException> tls = first(causes, SSLException.class);
        if (tls.isEmpty() || causes.stream().anyMatch(TlsFailure::mayPass)) {
            return Optional.empty();
        }
        return ofCertificate(causes, host).or(() -> ofProtocol(tls.get(), host));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && causes.size() < DEEPEST_CAUSE) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof SocketException
                || cause instanceof InterruptedIOException;
    }

    private static Optional<TlsFailure> ofCertificate(List<Throwable> causes, String host) {
        if (first(causes, CertificateExpiredException.class).isPresent()) {
            return failure(Kind.EXPIRED, "the certificate of " + host + " has expired", causes);
        }
        if (first(causes, CertificateNotYetValidException.class).isPresent()) {
            return failure(Kind.NOT_YET_VALID, "the certificate of " + host + " is not valid yet", causes);
        }
        if (first(causes, InvalidAlgorithmParameterException.class).isPresent()) {
            return failure(
                    Kind.TRUST_STORE, "the trust store of this Java is empty, so it does not trust " + host, causes);
        }
        if (first(causes, CertPathBuilderException.class).isPresent()
                || causes.stream().anyMatch(cause -> says(cause, "trust anchor"))) {
            return failure(
                    Kind.ISSUER, "the issuer of the certificate of " + host + " is not in Java's trust store", causes);
        }
        if (first(causes, SSLPeerUnverifiedException.class).isPresent()
                || causes.stream().anyMatch(cause -> says(cause, "No subject alternative") || says(cause, "No name"))) {
            return failure(Kind.NAME, "the certificate is not for " + host, causes);
        }
        if (first(causes, CertificateException.class).isPresent()
                || first(causes, CertPathValidatorException.class).isPresent()) {
            return failure(Kind.CERTIFICATE, "the certificate of " + host + " is not accepted", causes);
        }
        return Optional.empty();
    }

    private static Optional<TlsFailure> ofProtocol(SSLException failure, String host) {
        if (says(failure, "nrecognized SSL message")) {
            return failure(Kind.NOT_TLS, "the server at " + host + " does not speak TLS", List.of(failure));
        }
        return failure instanceof SSLHandshakeException
                ? failure(Kind.PROTOCOL, "no TLS could be agreed on with " + host, List.of(failure))
                : Optional.empty();
    }

    private static boolean says(Throwable cause, String words) {
        return cause.getMessage() != null && cause.getMessage().contains(words);
    }

    /** Uses the message of the innermost cause, since it is the most specific. */
    private static Optional<TlsFailure> failure(Kind kind, String what, List<Throwable> causes) {
        String detail = causes.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .map(message -> " (" + message.strip() + ")")
                .orElse("");
        return Optional.of(new TlsFailure(kind, what + detail));
    }
}
