package io.github.livechat4j.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;

/** A connection of a caller. Serves its requests one after another until either side closes it or a fault breaks it. */
final class SandboxConnection implements Runnable, HttpServerRequestHandler {

    private static final HttpProcessor HEADERS = HttpProcessors.server("livechat4j-sandbox");
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);
    private static final int PIECES = 10;
    private static final byte[] GARBAGE =
            "\u0007\u0013 these bytes are no HTTP \u0000\u001b\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int NO_CONTENT = 204;

    private final Socket socket;
    private final Responder responder;
    private final CountDownLatch closing;
    private volatile long lastUsed = System.nanoTime();
    private volatile boolean idle = true;

    /** Creates a connection. Delays of faults end early when the latch reaches zero. */
    SandboxConnection(Socket socket, Responder responder, CountDownLatch closing) {
        this.socket = socket;
        this.responder = responder;
        this.closing = closing;
    }

    @Override
    public void run() {
        try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection("http", Http1Config.DEFAULT)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) LONGEST_IDLE.toMillis());
            connection.bind(socket);
            HttpService service = new HttpService(HEADERS, new BasicHttpServerExpectationDecorator(this));
            while (connection.isOpen()) {
                service.handleRequest(connection, HttpCoreContext.create());
                lastUsed = System.nanoTime();
                idle = true;
            }
        } catch (IOException | HttpException e) {
            // the caller has closed the connection, or a fault has; nobody is left to read an error
        } finally {
            close();
        }
    }

    /** Returns the {@link System#nanoTime()} at which the last request was answered. */
    long lastUsed() {
        return lastUsed;
    }

    /** Returns whether no request is being answered. */
    boolean isIdle() {
        return idle;
    }

    /** Closes the connection; may be called by any thread. */
    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // a socket is closed even if close() fails
        }
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        idle = false;
        Responder.Response response = responder.respond(received(request));
        pause(response.delay());
        switch (response.broken().orElse(Fault.Break.HALF)) {
            case RESET -> socket.setSoLinger(true, 0);
            case GARBAGE -> socket.getOutputStream().write(GARBAGE);
            case EMPTY -> {}
            case HALF -> {
                trigger.submitResponse(message(response));
                return;
            }
        }
        close();
        throw new ConnectionClosedException();
    }

    private static ReceivedRequest received(ClassicHttpRequest request) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), unseen -> new ArrayList<>())
                    .add(header.getValue());
        }
        HttpEntity entity = request.getEntity();
        String body = entity == null ? "" : new String(EntityUtils.toByteArray(entity), StandardCharsets.UTF_8);
        return ReceivedRequest.of(request.getMethod(), request.getPath(), headers, body);
    }

    private ClassicHttpResponse message(Responder.Response response) {
        Answer answer = response.answer();
        ClassicHttpResponse message = new BasicClassicHttpResponse(answer.status());
        answer.headers().forEach(header -> message.addHeader(header.name(), header.value()));
        if (answer.status() == NO_CONTENT) {
            return message;
        }
        if (!answer.contentType().isEmpty()) {
            message.setHeader("Content-Type", answer.contentType());
        }
        message.setEntity(new EntityTemplate(answer.length(), null, null, out -> write(response, out)));
        return message;
    }

    private void write(Responder.Response response, OutputStream out) throws IOException {
        Answer answer = response.answer();
        if (response.broken().isPresent()) {
            answer.writeTo(out, 0, answer.length() / 2);
            out.flush();
            throw new ConnectionClosedException();
        }
        if (response.drip().isZero()) {
            answer.writeTo(out, 0, answer.length());
            return;
        }
        out.flush();
        for (int piece = 0; piece < PIECES; piece++) {
            pause(response.drip().dividedBy(PIECES));
            answer.writeTo(out, answer.length() * piece / PIECES, answer.length() * (piece + 1) / PIECES);
            out.flush();
        }
    }

    private void pause(Duration time) throws IOException {
        try {
            if (!time.isZero() && closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ConnectionClosedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
