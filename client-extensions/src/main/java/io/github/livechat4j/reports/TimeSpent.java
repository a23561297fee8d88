package io.github.livechat4j.reports;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Time spent on chats, or time of availability.
 *
 * @param time the time; empty if the service did not report it, which is different from zero
 */
public record TimeSpent(Optional<Duration> time) implements Figures<TimeSpent> {

    /**
     * Creates a time spent.
     *
     * @param time the time
     * @throws NullPointerException if the time is null
     */
    public TimeSpent {
        Objects.requireNonNull(time, "time");
    }

    @Override
    public TimeSpent plus(TimeSpent other) {
        return new TimeSpent(Sums.either(time, other.time, Duration::plus));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.ofSeconds("seconds", time));
    }
}
