package io.github.livechat4j.reports;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Good and bad ratings, of chats or of tickets.
 *
 * @param good the number of good ratings
 * @param bad the number of bad ratings
 */
public record Satisfaction(long good, long bad) implements Figures<Satisfaction> {

    /**
     * Creates ratings.
     *
     * @param good the number of good ratings
     * @param bad the number of bad ratings
     * @throws IllegalArgumentException if a number is negative
     */
    public Satisfaction {
        Sums.requireCount("good", good);
        Sums.requireCount("bad", bad);
    }

    /**
     * Returns the share of good ratings: {@code good / (good + bad)}.
     *
     * @return the share from 0 to 1; empty if there is no rating
     */
    public OptionalDouble rate() {
        long sample = sampleSize();
        return sample == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / sample);
    }

    /**
     * Returns the number of ratings.
     *
     * @return {@code good + bad}
     */
    public long sampleSize() {
        return Math.addExact(good, bad);
    }

    @Override
    public Satisfaction plus(Satisfaction other) {
        return new Satisfaction(Math.addExact(good, other.good), Math.addExact(bad, other.bad));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("good", good), Figure.of("bad", bad), Figure.of("satisfaction", rate()));
    }
}
