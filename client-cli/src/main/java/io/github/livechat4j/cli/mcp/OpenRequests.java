package io.github.livechat4j.cli.mcp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests that the client sent and that are not yet answered. Safe for many threads. */
final class OpenRequests {

    private final List<Request> open = new ArrayList<>();
    private boolean isAbandoned;

    /**
     * A request.
     *
     * @param id the id as JSON
     * @param method the method
     */
    record Request(String id, String method) {}

    synchronized void add(Request request) {
        open.add(request);
    }

    /**
     * Removes a request, which is answered now.
     *
     * @param id its id as JSON
     * @return the request; empty if there is none
     */
    synchronized Optional<Request> answered(String id) {
        Optional<Request> found =
                open.stream().filter(each -> each.id().equals(id)).findFirst();
        found.ifPresent(open::remove);
        notifyAll();
        return found;
    }

    synchronized List<Request> all() {
        return List.copyOf(open);
    }

    /** Ends every wait, since nobody reads the answers. */
    synchronized void abandon() {
        isAbandoned = true;
        notifyAll();
    }

    /**
     * Waits until all requests are answered or abandoned.
     *
     * @return false if the patience ended before
     */
    synchronized boolean awaitAll(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!open.isEmpty() && !isAbandoned) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
