package io.github.livechat4j.reports;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Good and bad ratings, of chats or of tickets.
 *
 * @param good how many rated good
 * @param bad how many rated bad
 */
public record Satisfaction(long good, long bad) implements Figures<Satisfaction> {

    /**
     * Counts ratings.
     *
     * @param good how many rated good
     * @param bad how many rated bad
     * @throws IllegalArgumentException if one is negative
     */
    public Satisfaction {
        Sums.requireCount("good", good);
        Sums.requireCount("bad", bad);
    }

    /**
     * Says what part of the ratings is good: {@code good / (good + bad)}.
     *
     * @return from 0 to 1; empty if there is no rating
     */
    public OptionalDouble rate() {
        long sample = sampleSize();
        return sample == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / sample);
    }

    /**
     * Says of how many ratings the rate is.
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
