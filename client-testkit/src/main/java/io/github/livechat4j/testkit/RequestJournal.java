package io.github.livechat4j.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests. The oldest is dropped when the limit is exceeded, so that memory stays bounded. */
final class RequestJournal {

    private static final int MOST = 1000;

    private final Deque<SandboxRequest> requests = new ArrayDeque<>();

    synchronized void add(SandboxRequest request) {
        if (requests.size() == MOST) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<SandboxRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
