package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs neither headers nor bytes. The connection of HttpClient logs both at {@code DEBUG}, including
 * the credentials of each request. This class extends the connection of HttpCore, since that of HttpClient can be
 * extended only from version 5.6 on.
 */
final class UnloggedConnection extends DefaultBHttpClientConnection
        implements ManagedHttpClientConnection, Identifiable {

    private static final AtomicLong COUNT = new AtomicLong();

    private static final Timeout SHORTEST_WAIT = Timeout.ofMilliseconds(1);

    /** Methods without side effects, which may be sent twice. */
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "CONNECT");

    private final String id = "livechat4j-" + COUNT.incrementAndGet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The socket timeout at the time of binding: the pool removes it from idle connections. */
    private volatile Timeout socketTimeout = Timeout.ZERO_MILLISECONDS;

    UnloggedConnection() {
        super(Http1Config.DEFAULT);
    }

    /** Returns the name of this connection in the logs of HttpClient. */
    @Override
    public String getId() {
        return id;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket secure, Socket socket) throws IOException {
        bind(new SocketHolder(secure, socket));
    }

    @Override
    protected void bind(SocketHolder holder) throws IOException {
        Socket socket = holder.getSocket();
        if (closed.get()) {
            // the connection was closed before it had this socket
            socket.close();
            throw new InterruptedIOException("the connection was closed before it was made");
        }
        super.bind(holder);
        socketTimeout = Timeout.ofMilliseconds(socket.getSoTimeout());
    }

    /**
     * Refuses to send a non-repeatable request on a connection that the service has closed, since it would be unknown
     * whether the service acted on it. The pool tests only connections that were idle for a while, since a test takes
     * one or two milliseconds.
     *
     * @throws StaleConnectionException if the service has closed the connection; nothing was sent
     */
    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        if (getEndpointDetails().getRequestCount() > 0 && !REPEATABLE.contains(request.getMethod()) && isUsedUp()) {
            throw new StaleConnectionException();
        }
        super.sendRequestHeader(request);
    }

    /**
     * Returns whether the connection cannot carry another request. Bytes received before the request are not its
     * answer: services send 408 before they close.
     */
    private boolean isUsedUp() throws IOException {
        return isStale() || isDataAvailable(SHORTEST_WAIT);
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public @Nullable SSLSession getSSLSession() {
        return getSocket() instanceof SSLSocket secure ? secure.getSession() : null;
    }

    @Override
    public void passivate() {
        setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }
}
