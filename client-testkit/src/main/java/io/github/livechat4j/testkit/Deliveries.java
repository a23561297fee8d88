package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.service.Notice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Posts events to the addresses of webhooks, on its own thread, and retries those that the consumer did not accept. It
 * posts only to this machine unless other addresses are allowed.
 */
final class Deliveries implements AutoCloseable {

    private static final int TAKEN = 200;
    private static final int MOST_KEPT = 1000;
    private static final long CLOSING_SECONDS = 10;

    private @Nullable HttpClient client;
    private final Duration timeout;
    private final List<Duration> waits;
    private final boolean anywhere;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livechat-sandbox-deliveries");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Sending> sendings = new ArrayList<>();

    Deliveries(Duration timeout, List<Duration> waits, boolean anywhere) {
        this.timeout = timeout;
        this.waits = List.copyOf(waits);
        this.anywhere = anywhere;
    }

    /** A delivery and the outcomes of its attempts; guarded by the list of all deliveries. */
    private static final class Sending {

        private final Notice notice;
        private final List<String> outcomes = new ArrayList<>();
        private boolean taken;
        private boolean settled;

        Sending(Notice notice) {
            this.notice = notice;
        }
    }

    void send(Notice notice) {
        Sending sending = new Sending(notice);
        synchronized (sendings) {
            if (sendings.size() == MOST_KEPT) {
                sendings.remove(0);
            }
            sendings.add(sending);
        }
        try {
            executor.execute(() -> attempt(sending));
        } catch (RejectedExecutionException e) {
            settle(sending, "not sent: the sandbox is closed", true);
        }
    }

    private void attempt(Sending sending) {
        URI address = URI.create(sending.notice.url());
        if (!anywhere && !isThisMachine(address.getHost())) {
            settle(sending, "not sent: the address is not of this machine", true);
            return;
        }
        String outcome = outcome(address, sending.notice);
        int attempts;
        synchronized (sendings) {
            attempts = sending.outcomes.size() + 1;
        }
        if (outcome.equals(Integer.toString(TAKEN)) || attempts > waits.size()) {
            settle(sending, outcome, true);
        } else {
            settle(sending, outcome, false);
            Future<?> unused = executor.schedule(
                    () -> attempt(sending), waits.get(attempts - 1).toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Compares text only: resolving the name could send a DNS request. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private String outcome(URI address, Notice notice) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(withoutUser(address))
                    .timeout(timeout)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "livechat4j-sandbox")
                    .POST(HttpRequest.BodyPublishers.ofString(notice.body().toString()));
            if (address.getUserInfo() != null) {
                request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8)));
            }
            return Integer.toString(client().send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException | IllegalArgumentException e) {
            return "no answer: " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not sent: the sandbox is closed";
        }
    }

    /** Creates the client at the first delivery, because a client starts a thread at once. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(timeout)
                    .build();
        }
        return client;
    }

    private static URI withoutUser(URI address) {
        return address.getRawUserInfo() == null
                ? address
                : URI.create(address.toString().replace(address.getRawUserInfo() + "@", ""));
    }

    private void settle(Sending sending, String outcome, boolean isLast) {
        synchronized (sendings) {
            sending.outcomes.add(outcome);
            sending.taken = outcome.equals(Integer.toString(TAKEN));
            sending.settled = isLast;
            sendings.notifyAll();
        }
    }

    List<Delivery> all() {
        synchronized (sendings) {
            return sendings.stream()
                    .map(sending -> new Delivery(
                            sending.notice.webhookId(),
                            sending.notice.eventType(),
                            sending.notice.body().toString(),
                            sending.outcomes,
                            sending.taken))
                    .toList();
        }
    }

    /** Waits until no delivery is being sent or waits for a retry. */
    List<Delivery> await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (sendings) {
            while (sendings.stream().anyMatch(sending -> !sending.settled)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException("some deliveries are not settled after " + longest);
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(sendings, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while waiting for deliveries", e);
                }
            }
        }
        return all();
    }

    void clear() {
        synchronized (sendings) {
            sendings.removeIf(sending -> sending.settled);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                closeClient();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeClient() {
        // HttpClient can be closed from Java 21 on; before, its thread ends after the client is garbage-collected
        if ((Object) client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("the client of the deliveries could not be closed", e);
            }
        }
        client = null;
    }
}
