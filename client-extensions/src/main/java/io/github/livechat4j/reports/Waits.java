package io.github.livechat4j.reports;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Waiting times of one group of visitors in the queue.
 *
 * @param time the number of visitors and their average wait
 * @param shortest the shortest wait; empty if not reported
 * @param longest the longest wait; empty if not reported
 */
public record Waits(MeanTime time, Optional<Duration> shortest, Optional<Duration> longest) implements Figures<Waits> {

    /** The waits of no visitors. */
    public static final Waits NONE = new Waits(MeanTime.NONE, Optional.empty(), Optional.empty());

    /**
     * Creates waiting times.
     *
     * @param time the number of visitors and their average wait
     * @param shortest the shortest wait
     * @param longest the longest wait
     * @throws NullPointerException if a parameter is null
     */
    public Waits {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(shortest, "shortest");
        Objects.requireNonNull(longest, "longest");
    }

    /**
     * Returns the sum: the shortest and the longest wait of both, and the average weighted by the numbers of visitors.
     */
    @Override
    public Waits plus(Waits other) {
        return new Waits(
                time.plus(other.time),
                Sums.either(shortest, other.shortest, (one, two) -> one.compareTo(two) <= 0 ? one : two),
                Sums.either(longest, other.longest, (one, two) -> one.compareTo(two) >= 0 ? one : two));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("count", time.count()),
                Figure.ofSeconds("shortest_seconds", shortest),
                Figure.ofSeconds("longest_seconds", longest),
                Figure.ofSeconds("average_seconds", time.average()));
    }
}
