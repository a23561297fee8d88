package io.github.livechat4j.http.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP/1.1 server on a free loopback port that plays the next {@link Script} for each request, which answers or
 * fails in one of many ways. Without further scripts, it plays that of {@link #otherwise}, by default an answer 200
 * with {@code {}}.
 *
 * <pre>{@code
 * try (ScriptedServer server = new ScriptedServer()) {
 *     server.then(Script.resetBeforeAnswer(), Script.answer(200, "{}"));
 *     … two calls to server.url() …
 *     assertThat(server.requests()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>It never sleeps: a script that stalls waits until the client closes or the server is closed. It uses plain
 * sockets, so that it controls every byte on the wire. It reads bodies that have a {@code Content-Length}. Each
 * connection has its own thread, which ends with {@link #close}.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final ServerSocket listener;

    /**
     * A socket that is bound, so that no other process gets the port, but does not listen, so that connections are
     * refused.
     */
    private final Socket refusing = new Socket();

    private final Deque<Script> scripts = new ArrayDeque<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Closeable> others = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Object changes = new Object();
    private volatile Script otherwise = Script.answer(200, "{}");

    /** Starts the server. */
    public ScriptedServer() {
        try {
            listener = new ServerSocket(0, 300, LOOPBACK);
            refusing.bind(new InetSocketAddress(LOOPBACK, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept, "scripted-server");
    }

    /** Adds the scripts of the next requests, in order of arrival. */
    public ScriptedServer then(Script... next) {
        synchronized (scripts) {
            scripts.addAll(Arrays.asList(next));
        }
        return this;
    }

    /** Sets the script of requests for which there is no other script. */
    public ScriptedServer otherwise(Script script) {
        otherwise = script;
        return this;
    }

    /** Returns the URL of the server: {@code http://127.0.0.1:4711}. */
    public String url() {
        return url(listener.getLocalPort());
    }

    /** Returns the host and port of the server. */
    public InetSocketAddress address() {
        return new InetSocketAddress(LOOPBACK, listener.getLocalPort());
    }

    /** Returns a URL at which connections are refused as long as this server is open. */
    public String refusingUrl() {
        return url(refusing.getLocalPort());
    }

    /** Returns a URL at which connections are neither accepted nor refused, so that the client times out. */
    public String unreachableUrl() {
        try {
            ServerSocket full = new ServerSocket(0, 1, LOOPBACK);
            others.add(full);
            // two connections fill the queue, so the system ignores a third one
            others.add(new Socket(LOOPBACK, full.getLocalPort()));
            others.add(new Socket(LOOPBACK, full.getLocalPort()));
            return url(full.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(int port) {
        return "http://" + LOOPBACK.getHostAddress() + ":" + port;
    }

    /** Returns the requests received so far, including those without an answer. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** Returns the only request received so far. */
    public Received request() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, there were " + requests.size());
        }
        return requests.get(0);
    }

    /** Returns the number of connections accepted so far. */
    public int connections() {
        return connections.get();
    }

    /**
     * Waits until at most a number of connections are open. The server notices a closed connection only when it reads
     * or writes, so use this only for connections between requests or in a script that reads or writes.
     *
     * @return false after a timeout
     */
    public boolean awaitOpenConnections(int atMost, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (changes) {
            while (open.size() > atMost) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changes.wait(left / 1_000_000 + 1);
            }
            return true;
        }
    }

    /** Stops accepting connections and closes open ones. */
    @Override
    public void close() {
        try {
            listener.close();
            refusing.close();
            for (Closeable other : others) {
                other.close();
            }
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                start(() -> serve(socket, number), "scripted-server-" + number);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            boolean goesOn = !listener.isClosed();
            while (goesOn) {
                Received request = Received.read(in, number);
                if (request == null) {
                    return;
                }
                requests.add(request);
                goesOn = next().play(new Wire(socket, in, out, request)) == Script.Then.NEXT_REQUEST;
            }
        } catch (IOException e) {
            // the client or the server closed the connection; tests check the client's view
        } finally {
            open.remove(socket);
            synchronized (changes) {
                changes.notifyAll();
            }
        }
    }

    private Script next() {
        synchronized (scripts) {
            Script script = scripts.poll();
            return script == null ? otherwise : script;
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A connection with a request, for a script. */
    public record Wire(Socket socket, BufferedInputStream in, BufferedOutputStream out, Received request) {

        /** Sends text at once, with one byte for each character. */
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Sends bytes at once. */
        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Resets the connection: the client sees "connection reset". */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Waits until the client closes or the server is closed. */
        public void stall() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
