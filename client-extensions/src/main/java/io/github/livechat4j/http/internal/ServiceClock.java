package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that is corrected when the {@code Date} of an answer shows that it is ahead of the service. A client and all
 * its views share one.
 */
public final class ServiceClock implements InstantSource {

    /** {@code Date} has no fractions of a second, and an answer takes time to arrive. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** The last parsed date: all answers of one second have the same date, so it is parsed once. */
    private volatile ReadDate last = new ReadDate("", Optional.empty());

    /** The text of a date and its parsed value. */
    private record ReadDate(String text, Optional<Instant> instant) {}

    /**
     * Creates a clock that starts uncorrected.
     *
     * @param clock the clock of this machine
     */
    public ServiceClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(ahead.get());
    }

    /**
     * Wraps a transport to read the dates of its answers.
     *
     * @param transport the transport
     * @return the wrapped transport
     */
    public Client watching(Client transport) {
        return new Watched(transport, Sender.of(transport), this);
    }

    /** A transport whose answers correct a clock. */
    private record Watched(Client transport, Sender sender, ServiceClock clock) implements Client, Sender {

        @Override
        public Response execute(Request request, Request.Options options) throws IOException {
            Response answer = transport.execute(request, options);
            clock.look(answer.headers());
            return answer;
        }

        @Override
        public Reply send(Request request, Timeouts timeouts) throws IOException {
            Reply answer = sender.send(request, timeouts);
            clock.look(answer.headers());
            return answer;
        }
    }

    private void look(Map<String, Collection<String>> headers) {
        // the header maps of all transports are case-insensitive
        for (String date : headers.getOrDefault("Date", List.of())) {
            look(date);
            return;
        }
    }

    /** Corrects the clock by a date; a date that cannot be parsed is ignored. */
    private void look(String date) {
        Instant now = clock.instant();
        ReadDate read = last;
        if (!read.text().equals(date)) {
            read = new ReadDate(date, HttpDate.parse(date, now));
            last = read;
        }
        read.instant().ifPresent(served -> {
            Duration difference = Duration.between(served, now);
            Duration corrected = difference.compareTo(TOLERANCE) > 0 ? difference : Duration.ZERO;
            if (!corrected.equals(ahead.get())) {
                ahead.set(corrected);
            }
        });
    }
}
