package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A connection that logs neither headers nor bytes. HttpClient's own does at {@code DEBUG}, the credentials of each request among
 * them; nobody who turns on a logger should get those.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

    private static final AtomicLong COUNT = new AtomicLong();

    QuietConnection() {
        super("livechat4j-" + COUNT.incrementAndGet());
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
    protected void onRequestSubmitted(ClassicHttpRequest request) {}

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {}
}
