package io.github.livechat4j.webhooks;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of a server, the oldest first. Each has a deadline for receiving its request, and another for
 * delivering its answer. If the limit of connections or of bytes is reached, the connection that has waited longest is
 * closed.
 */
final class SenderConnections implements IOSessionListener {

    /** The time limit for delivering an answer, for senders that keep sending or do not read the answer. */
    private static final long LONGEST_ANSWER_NANOS = Duration.ofSeconds(2).toNanos();

    private final int most;
    private final long room;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Map<String, Sender> senders = new LinkedHashMap<>();
    private final Map<SocketAddress, Sender> byAddress = new LinkedHashMap<>();
    private long held;
    private volatile boolean isClosing;

    /**
     * @param most the maximum number of open connections
     * @param room the maximum number of bytes of bodies in memory
     * @param requestTime the time limit for receiving a request
     */
    SenderConnections(int most, long room, Duration requestTime) {
        this.most = most;
        this.room = room;
        this.patience = requestTime.toNanos();
    }

    /** The state of a connection, guarded by the lock. */
    static final class Sender {

        private final IOSession session;
        private final SocketAddress address;
        private long due;
        private boolean isServed;
        private boolean isDone;
        private long bytes;

        private Sender(IOSession session, long due) {
            this.session = session;
            this.address = session.getRemoteAddress();
            this.due = due;
        }

        /** Returns whether its request is not complete yet. */
        private boolean isWaiting() {
            return !isServed && !isDone;
        }
    }

    @Override
    public void connected(IOSession session) {
        locked(() -> {
            Sender sender = new Sender(session, System.nanoTime() + patience);
            senders.put(session.getId(), sender);
            byAddress.put(sender.address, sender);
            if (isClosing) {
                drop(sender);
            } else if (senders.size() > most) {
                drop(senders.values().stream()
                        .filter(each -> !each.isServed)
                        .findFirst()
                        .orElse(sender));
            }
        });
    }

    /** Returns the connection of a request; null if it is closed, or has had a request before. */
    @Nullable
    Sender of(SocketAddress address) {
        lock.lock();
        try {
            Sender sender = byAddress.get(address);
            return sender != null && sender.isWaiting() ? sender : null;
        } finally {
            lock.unlock();
        }
    }

    /** Counts received bytes of a body. */
    void take(Sender sender, int bytes) {
        locked(() -> {
            sender.bytes += bytes;
            held += bytes;
            while (held > room && dropOldest(sender)) {
                // until there is room, or no other waiting connection holds bytes
            }
        });
    }

    /**
     * Records that a request is complete and is being handled, which has no time limit.
     *
     * @return false if the connection has had a request before
     */
    boolean beginServing(Sender sender) {
        lock.lock();
        try {
            boolean isFirst = sender.isWaiting();
            sender.isServed = sender.isServed || isFirst;
            return isFirst;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Records that a request was handled: its body is no longer needed, and the time limit for delivering the answer
     * starts.
     */
    void answering(Sender sender) {
        locked(() -> {
            sender.isServed = false;
            sender.isDone = true;
            sender.due = System.nanoTime() + Math.min(patience, LONGEST_ANSWER_NANOS);
            release(sender);
            // moved to the end of the order, since its wait for the sender starts now
            if (senders.remove(sender.session.getId()) != null) {
                senders.put(sender.session.getId(), sender);
            }
        });
    }

    /**
     * Closes the oldest waiting connection that holds bytes.
     *
     * @param except the connection to keep
     * @return false if no other waiting connection holds bytes
     */
    private boolean dropOldest(Sender except) {
        Optional<Sender> oldest = senders.values().stream()
                .filter(sender -> !sender.isServed && sender.bytes > 0 && sender != except)
                .findFirst();
        oldest.ifPresent(this::drop);
        return oldest.isPresent();
    }

    private void drop(Sender sender) {
        forget(sender);
        sender.session.close(CloseMode.IMMEDIATE);
    }

    private void forget(Sender sender) {
        senders.remove(sender.session.getId());
        byAddress.remove(sender.address, sender);
        if (!sender.isServed) {
            release(sender);
        }
        left.signalAll();
    }

    private void release(Sender sender) {
        held -= sender.bytes;
        sender.bytes = 0;
    }

    /** Closes a connection whose request cannot be answered. */
    void close(Sender sender) {
        locked(() -> {
            sender.isServed = false;
            drop(sender);
        });
    }

    /** Closes the connections whose deadline has passed. */
    void closeLate() {
        locked(() -> {
            long now = System.nanoTime();
            List<Sender> late = new ArrayList<>();
            for (Sender sender : senders.values()) {
                if (!sender.isServed && now - sender.due >= 0) {
                    late.add(sender);
                }
            }
            late.forEach(this::drop);
        });
    }

    boolean isClosing() {
        return isClosing;
    }

    /** Returns the number of open connections. */
    int size() {
        lock.lock();
        try {
            return senders.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the number of bytes of bodies in memory. */
    long held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the waiting connections, and waits until the others are answered. */
    void close(Duration longest) {
        isClosing = true;
        lock.lock();
        try {
            List<Sender> waiting =
                    senders.values().stream().filter(Sender::isWaiting).toList();
            waiting.forEach(this::drop);
            long patienceLeft = longest.toNanos();
            while (!senders.isEmpty() && patienceLeft > 0) {
                patienceLeft = left.awaitNanos(patienceLeft);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void disconnected(IOSession session) {
        locked(() -> {
            Sender sender = senders.get(session.getId());
            if (sender != null) {
                forget(sender);
            }
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void startTls(IOSession session) {}

    @Override
    public void inputReady(IOSession session) {}

    @Override
    public void outputReady(IOSession session) {}

    @Override
    public void timeout(IOSession session) {}

    @Override
    public void exception(IOSession session, Exception failure) {}
}
