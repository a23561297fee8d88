package io.github.livechat4j.testkit;

import java.io.IOException;
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
 * Listens on a port. Each connection has a thread while it is open, so that none waits for another. When there are as many as may
 * be, the one that has been idle for longest is closed for the next.
 */
final class SandboxListener implements AutoCloseable {

    /** More than any test of an application opens; a thread that waits costs little. */
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
     * @param address what to listen on
     * @param port the port, or 0 for any that is free
     * @param responder knows what to answer
     * @param most how many connections may be open at once
     * @throws IOException if it cannot listen there
     */
    SandboxListener(InetAddress address, int port, Responder responder, int most) throws IOException {
        this.server = new ServerSocket(port, MOST_CONNECTIONS, address);
        this.responder = responder;
        this.room = new Semaphore(most);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEPT_THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "livechat-sandbox-" + port() + "-" + number.incrementAndGet());
                    // a sandbox that nobody closes does not hold its process
                    thread.setDaemon(true);
                    return thread;
                });
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    InetAddress address() {
        return server.getInetAddress();
    }

    private void accept() {
        try {
            while (closing.getCount() > 0) {
                try {
                    Socket socket = server.accept();
                    makeRoom();
                    begin(socket);
                } catch (IOException e) {
                    // that caller has gone already, or this is closed; not at once again, for it may be that files have
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
            // it may have come too late for close to see it
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

    /** Closes all connections and frees the port; when this returns, the threads have done their work. */
    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            // it is closed all the same
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
