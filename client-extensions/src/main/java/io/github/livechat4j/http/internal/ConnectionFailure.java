package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Classifies I/O failures by their effect on the request. */
final class ConnectionFailure {

    /** Exceptions that are thrown only before a request is sent. */
    private static final List<Class<? extends Exception>> BEFORE_THE_REQUEST = List.of(
            ConnectException.class,
            UnknownHostException.class,
            NoRouteToHostException.class,
            UnresolvedAddressException.class,
            SSLHandshakeException.class,
            SSLPeerUnverifiedException.class,
            HttpConnectTimeoutException.class);

    /** A limit, since a chain of causes may be cyclic. */
    private static final int DEEPEST_CAUSE = 16;

    private ConnectionFailure() {}

    /**
     * Returns whether the service certainly has not received the request, since there was no connection. False if in
     * doubt: OkHttp, for example, does not distinguish a connect timeout from a read timeout.
     *
     * @param failure the exception of any transport
     */
    static boolean neverConnected(IOException failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Throwable seen = cause;
            if (BEFORE_THE_REQUEST.stream().anyMatch(type -> type.isInstance(seen))) {
                return true;
            }
            cause = cause.getCause();
        }
        return isLasting(failure);
    }

    /** Returns whether another attempt would fail in the same way. */
    static boolean isLasting(IOException failure) {
        return TlsFailure.of(failure, "").isPresent();
    }
}
