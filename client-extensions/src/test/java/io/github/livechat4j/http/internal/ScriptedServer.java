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
 * An HTTP/1.1 server on a free port of loopback that does with each request what the next {@link Script} says: answers, or
 * fails in one of many ways. Once there are no more scripts, it does what {@link #otherwise} says: answers 200 with {@code {}}.
 *
 * <pre>{@code
 * try (ScriptedServer server = new ScriptedServer()) {
 *     server.then(Script.resetBeforeAnswer(), Script.answer(200, "{}"));
 *     … two calls to server.url() …
 *     assertThat(server.requests()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>It never sleeps: a script that stalls waits until the client goes away or the server is closed. It is written on bare
 * sockets, so that what it sends is what is on the wire. It reads bodies that have a {@code Content-Length}. Each connection has
 * its own thread; all of them end with {@link #close}.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final ServerSocket listener;

    /** Bound, so that nobody else gets the port, but not listening: who connects is refused. */
    private final Socket refusing = new Socket();

    private final Deque<Script> scripts = new ArrayDeque<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Closeable> others = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Object changes = new Object();
    private volatile Script otherwise = Script.answer(200, "{}");

    /** Starts to listen. */
    public ScriptedServer() {
        try {
            listener = new ServerSocket(0, 300, LOOPBACK);
            refusing.bind(new InetSocketAddress(LOOPBACK, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept, "scripted-server");
    }

    /** What to do with the next requests, one script for each, in the order in which they come in. */
    public ScriptedServer then(Script... next) {
        synchronized (scripts) {
            scripts.addAll(Arrays.asList(next));
        }
        return this;
    }

    /** What to do with requests for which there is no other script. */
    public ScriptedServer otherwise(Script script) {
        otherwise = script;
        return this;
    }

    /** Where it listens: {@code http://127.0.0.1:4711}. */
    public String url() {
        return url(listener.getLocalPort());
    }

    /** Where it listens, by host and port. */
    public InetSocketAddress address() {
        return new InetSocketAddress(LOOPBACK, listener.getLocalPort());
    }

    /** Where nobody listens, and nobody will as long as this server is open: a connection is refused. */
    public String refusingUrl() {
        return url(refusing.getLocalPort());
    }

    /** Where a connection is neither accepted nor refused: it takes until the client has had enough. */
    public String unreachableUrl() {
        try {
            ServerSocket full = new ServerSocket(0, 1, LOOPBACK);
            others.add(full);
            // Two wait to be accepted; the system lets a third one try in vain.
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

    /** The requests that were read so far, also those that got no answer. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** The only request that was read so far. */
    public Received request() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, there were " + requests.size());
        }
        return requests.get(0);
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    /**
     * Waits until no more than so many connections are open. The server learns of a closed one only when it reads or writes, so
     * this is for connections that are between requests, or in a script that notices.
     *
     * @return whether it came to that before the patience was over
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

    /** Stops: no more connections, and those that are open are closed. */
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
            // The client went away, or the server was closed; what matters is what the client saw.
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

    /** A connection with a request on it, for a script to play with. */
    public record Wire(Socket socket, BufferedInputStream in, BufferedOutputStream out, Received request) {

        /** Sends text, one byte for each character, at once. */
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Sends bytes at once. */
        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Closes the connection without a goodbye: the client sees "connection reset". */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Does nothing until the client goes away or the server is closed. */
        public void stall() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
