package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes TLS connections. The trusted certificates of the JVM are read for the first of them, since reading them takes a
 * large part of the time until the first answer.
 */
final class LazyTls implements TlsSocketStrategy {

    private final @Nullable SSLContext chosen;
    private volatile @Nullable TlsSocketStrategy made;

    /**
     * Creates a strategy.
     *
     * @param chosen the TLS settings; null for those of the JVM
     */
    LazyTls(@Nullable SSLContext chosen) {
        this.chosen = chosen;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        TlsSocketStrategy strategy = made;
        if (strategy == null) {
            // two threads may both make it, since they then have the same settings
            strategy = made();
            made = strategy;
        }
        return strategy.upgrade(socket, target, port, attachment, context);
    }

    /** Sets who verifies the host name, since the default differs between versions of HttpClient: the JVM does. */
    private TlsSocketStrategy made() {
        return new DefaultClientTlsStrategy(
                context(), HostnameVerificationPolicy.BUILTIN, HttpsSupport.getDefaultHostnameVerifier());
    }

    private SSLContext context() {
        try {
            return chosen == null ? SSLContext.getDefault() : chosen;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JVM's own TLS settings are broken", e);
        }
    }
}
