package io.github.livechat4j.http.internal;

import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Ends a request. When it returns, the connection has left the pool, even if another thread ended the request
 * first. The next call that gets the permit of this call then finds room in the pool and never waits inside it.
 */
final class RequestAbort implements Runnable {

    // no synchronized block, since a monitor would pin virtual threads
    private final ReentrantLock lock = new ReentrantLock();
    private final HttpUriRequestBase message;

    RequestAbort(HttpUriRequestBase message) {
        this.message = message;
    }

    @Override
    public void run() {
        lock.lock();
        try {
            message.cancel();
        } finally {
            lock.unlock();
        }
    }
}
