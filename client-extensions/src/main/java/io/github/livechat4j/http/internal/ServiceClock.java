package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is put back when the {@code Date} of an answer shows that it is ahead of the service. Shared by a client and all its views. */
public final class ServiceClock implements InstantSource {

    /** {@code Date} has no fractions, and the way of an answer takes time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** All answers of a second have the same date, which is read once. */
    private volatile ReadDate last = new ReadDate("", Optional.empty());

    /** The text of a date, and what it says. */
    private record ReadDate(String text, Optional<Instant> instant) {}

    /**
     * Makes one that trusts the clock of this machine.
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
     * Looks at the answers of a transport.
     *
     * @param transport sends requests
     * @return the transport, watched
     */
    public Client watching(Client transport) {
        return (request, options) -> {
            Response answer = transport.execute(request, options);
            look(answer.headers());
            return answer;
        };
    }

    private void look(Map<String, Collection<String>> headers) {
        // Feign's headers know no case
        headers.getOrDefault("Date", List.of()).stream().findFirst().ifPresent(this::look);
    }

    /** An answer without a date that can be read says nothing about the clock. */
    private void look(String date) {
        Instant now = clock.instant();
        ReadDate read = last;
        if (!read.text().equals(date)) {
            read = new ReadDate(date, HttpDate.parse(date, now));
            last = read;
        }
        read.instant().ifPresent(served -> {
            Duration difference = Duration.between(served, now);
            ahead.set(difference.compareTo(TOLERANCE) > 0 ? difference : Duration.ZERO);
        });
    }
}
