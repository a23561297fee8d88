package io.github.livechat4j.reports;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Time that was spent on something: being available, or chatting.
 *
 * @param time how long; empty if the service did not report it, which is not zero
 */
public record TimeSpent(Optional<Duration> time) implements Figures<TimeSpent> {

    /**
     * Says how long.
     *
     * @param time how long
     * @throws NullPointerException if it is null
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
