package io.github.livechat4j.testkit;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on a port. Each open connection has its own thread, so connections do not wait for one another. When the
 * limit is reached, the connection that has been idle longest is closed to admit the next.
 */
final class SandboxListener implements AutoCloseable {

    /** More than the tests of an application open; a waiting thread costs little. */
    static final int MOST_CONNECTIONS = 1024;

    private static final long KEPT_THREAD_SECONDS = 10;
    private static final long CLOSING_SECONDS = 10;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final ServerSocket server;
    private final Responder responder;
    private final Semaphore room;
    private final Set<SandboxConnection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads;

    /**
     * Starts to listen.
     *
     * @param address the address to listen on
     * @param port the port; 0 means a free port
     * @param responder builds the responses
     * @param most the limit of open connections
     * @throws IOException if it cannot listen on this address and port
     */
    SandboxListener(InetAddress address, int port, Responder responder, int most) throws IOException {
        this.server = new ServerSocket(port, MOST_CONNECTIONS, address);
        this.responder = responder;
        this.room = new Semaphore(most);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEPT_THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "livechat-sandbox-" + port() + "-" + number.incrementAndGet());
                    // an unclosed sandbox must not keep its process alive
                    thread.setDaemon(true);
                    return thread;
                });
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the base URL without a slash at the end; an address of all interfaces is replaced by loopback. */
    String baseUrl() {
        InetAddress address = server.getInetAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (address instanceof Inet6Address && !host.contains(".") ? "[" + host + "]" : host) + ":"
                + port();
    }

    private void accept() {
        try {
            while (closing.getCount() > 0) {
                try {
                    Socket socket = server.accept();
                    makeRoom();
                    begin(socket);
                } catch (IOException e) {
                    // the caller has disconnected, or this listener is closed; wait, since file descriptors may have
                    // run out
                    boolean unused = closing.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeRoom() throws InterruptedException {
        while (!room.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS) && closing.getCount() > 0) {
            connections.stream()
                    .filter(SandboxConnection::isIdle)
                    .min(Comparator.comparingLong(SandboxConnection::lastUsed))
                    .ifPresent(SandboxConnection::close);
        }
    }

    private void begin(Socket socket) {
        SandboxConnection connection = new SandboxConnection(socket, responder, closing);
        connections.add(connection);
        if (closing.getCount() == 0) {
            // close() may have run before this connection was added
            connection.close();
        }
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException e) {
            connection.close();
        }
    }

    private void serve(SandboxConnection connection) {
        try {
            connection.run();
        } finally {
            connections.remove(connection);
            room.release();
        }
    }

    /** Closes all connections, frees the port and waits at most 10 seconds for the threads to end. */
    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            // a socket is closed even if close() fails
        }
        connections.forEach(SandboxConnection::close);
        threads.shutdown();
        try {
            boolean unused = threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
