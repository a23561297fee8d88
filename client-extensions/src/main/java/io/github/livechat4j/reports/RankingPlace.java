package io.github.livechat4j.reports;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The place of an agent in a {@link Ranking}.
 *
 * @param rank the rank, from 1; agents with the same score share a rank, and the next ranks are skipped: 1, 1, 3
 * @param agent the login of the agent
 * @param good the number of good ratings
 * @param bad the number of bad ratings
 * @param total the number of all ratings, as reported by the service
 * @param score the score by which agents are ranked; empty if the service sent none, which ranks last
 */
public record RankingPlace(int rank, String agent, long good, long bad, long total, OptionalDouble score) {

    /**
     * Creates a place.
     *
     * @param rank the rank, from 1
     * @param agent the login of the agent
     * @param good the number of good ratings
     * @param bad the number of bad ratings
     * @param total the number of all ratings
     * @param score the score by which agents are ranked
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
     * Returns the satisfaction: the good and bad ratings.
     *
     * @return the good and bad ratings
     */
    public Satisfaction satisfaction() {
        return new Satisfaction(good, bad);
    }
}
