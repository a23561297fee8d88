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

/** Tells what a failure says about the request. */
final class ConnectionFailure {

    /** None of these happens once a request is on its way. */
    private static final List<Class<? extends Exception>> BEFORE_THE_REQUEST = List.of(
            ConnectException.class,
            UnknownHostException.class,
            NoRouteToHostException.class,
            UnresolvedAddressException.class,
            SSLHandshakeException.class,
            SSLPeerUnverifiedException.class,
            HttpConnectTimeoutException.class);

    /** Causes may go in a circle. */
    private static final int DEEPEST_CAUSE = 16;

    private ConnectionFailure() {}

    /**
     * Whether it is certain that the service has not seen the request, since there was no connection to send it on. When in doubt,
     * it is not: OkHttp, for one, does not tell a timeout while connecting from one while reading.
     *
     * @param failure what any transport threw
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

    /** Whether another attempt would fail in the same way. */
    static boolean isLasting(IOException failure) {
        return TlsFailure.of(failure, "").isPresent();
    }
}
