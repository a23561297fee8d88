package io.github.livechat4j.reports;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The place of an agent in a {@link Ranking}.
 *
 * @param rank the place, from 1; agents with the same score share it, and the places after them are left out: 1, 1, 3
 * @param agent the login of the agent
 * @param good how many rated good
 * @param bad how many rated bad
 * @param total how many ratings there are, as the service says
 * @param score the figure that orders the ranking; empty if the service sent none, which comes last
 */
public record RankingPlace(int rank, String agent, long good, long bad, long total, OptionalDouble score) {

    /**
     * Makes a place.
     *
     * @param rank the place, from 1
     * @param agent the login of the agent
     * @param good how many rated good
     * @param bad how many rated bad
     * @param total how many ratings there are
     * @param score the figure that orders the ranking
     * @throws NullPointerException if the agent or the score is null
     * @throws IllegalArgumentException if the rank is less than 1, or a number is negative
     */
    public RankingPlace {
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be at least 1, was " + rank);
        }
        Objects.requireNonNull(agent, "agent");
        Sums.requireCount("good", good);
        Sums.requireCount("bad", bad);
        Sums.requireCount("total", total);
        Objects.requireNonNull(score, "score");
    }

    /**
     * Says how satisfied those are who rated.
     *
     * @return the good and bad ratings
     */
    public Satisfaction satisfaction() {
        return new Satisfaction(good, bad);
    }
}
