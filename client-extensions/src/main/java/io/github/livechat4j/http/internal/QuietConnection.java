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
 * A connection that logs neither headers nor bytes. HttpClient's own does at {@code DEBUG}, the credentials of each request among
 * them; nobody who turns on a logger should get those. It is made of HttpCore's connection, since HttpClient's own can be extended
 * only from version 5.6 on.
 */
final class QuietConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection, Identifiable {

    private static final AtomicLong COUNT = new AtomicLong();

    private static final Timeout SHORTEST_WAIT = Timeout.ofMilliseconds(1);

    /** What does nothing, so that it is no matter whether it was done. */
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "CONNECT");

    private final String id = "livechat4j-" + COUNT.incrementAndGet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The timeout of the socket as it was bound: the pool takes it off a connection that rests. */
    private volatile Timeout socketTimeout = Timeout.ZERO_MILLISECONDS;

    QuietConnection() {
        super(Http1Config.DEFAULT);
    }

    /** How HttpClient's logs name this connection. */
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
            // whoever closed it could not close a socket that it did not have yet
            socket.close();
            throw new InterruptedIOException("the connection was closed before it was made");
        }
        super.bind(holder);
        socketTimeout = Timeout.ofMilliseconds(socket.getSoTimeout());
    }

    /**
     * Refuses to send a request that may not be sent twice on a connection which the service has closed: nobody could tell then whether the
     * service has acted on it. The pool tests only what has rested for a while, since a test takes a millisecond or two.
     *
     * @throws StaleConnectionException if it has; nothing was sent
     */
    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        if (getEndpointDetails().getRequestCount() > 0 && !REPEATABLE.contains(request.getMethod()) && isUsedUp()) {
            throw new StaleConnectionException();
        }
        super.sendRequestHeader(request);
    }

    /** What comes before it was asked for is not an answer to the next request: services say goodbye with 408. */
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
