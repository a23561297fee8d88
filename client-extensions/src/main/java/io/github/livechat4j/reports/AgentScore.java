package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The figures of one agent in an {@link AgentScorecard}. One is empty if the service has no row for it, or if the report is not
 * to be had.
 *
 * @param agent the login
 * @param chats how many chats
 * @param ratings how they were rated
 * @param firstResponse the average time to the first response, weighted by the number of responses
 * @param response the average time to a response, weighted by the number of responses
 * @param chattingTime how long the agent chatted
 * @param availability how long the agent could take chats
 */
public record AgentScore(
        String agent,
        OptionalLong chats,
        Optional<ChatRatings> ratings,
        Optional<MeanTime> firstResponse,
        Optional<MeanTime> response,
        Optional<Duration> chattingTime,
        Optional<Duration> availability) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    /**
     * Puts figures together.
     *
     * @param agent the login
     * @param chats how many chats
     * @param ratings how they were rated
     * @param firstResponse the average time to the first response
     * @param response the average time to a response
     * @param chattingTime how long the agent chatted
     * @param availability how long the agent could take chats
     * @throws NullPointerException if one is null
     */
    public AgentScore {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(chats, "chats");
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(firstResponse, "firstResponse");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(chattingTime, "chattingTime");
        Objects.requireNonNull(availability, "availability");
    }

    /**
     * Says how satisfied those are who rated.
     *
     * @return the good and bad ratings; empty if there is no row of them
     */
    public Optional<Satisfaction> satisfaction() {
        return ratings.map(ChatRatings::satisfaction);
    }

    /**
     * Says how many chats there were for each hour in which the agent could take them.
     *
     * @return the number; empty if the chats or the availability is, or if there was no such time
     */
    public OptionalDouble chatsPerAvailableHour() {
        Duration available = availability.orElse(Duration.ZERO);
        if (chats.isEmpty() || available.isZero() || available.isNegative()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(BigDecimal.valueOf(chats.getAsLong())
                .multiply(SECONDS_OF_AN_HOUR)
                .divide(Times.seconds(available), MathContext.DECIMAL64)
                .doubleValue());
    }

    AgentScore in(String name) {
        return new AgentScore(name, chats, ratings, firstResponse, response, chattingTime, availability);
    }

    /** The figures of both, in the name of this one. */
    AgentScore plus(AgentScore other) {
        return new AgentScore(
                agent,
                Sums.plus(chats, other.chats),
                Sums.either(ratings, other.ratings, ChatRatings::plus),
                Sums.either(firstResponse, other.firstResponse, MeanTime::plus),
                Sums.either(response, other.response, MeanTime::plus),
                Sums.either(chattingTime, other.chattingTime, Duration::plus),
                Sums.either(availability, other.availability, Duration::plus));
    }
}
