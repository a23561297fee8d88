package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The figures of one agent in an {@link AgentScorecard}. A figure is empty if the service has no row for it or does not
 * provide the report.
 *
 * @param agent the login
 * @param chats the number of chats
 * @param ratings the ratings of the chats
 * @param firstResponse the average time to the first response, weighted by the number of responses
 * @param response the average time to a response, weighted by the number of responses
 * @param chattingTime the time the agent spent on chats
 * @param availability the time the agent was available for chats
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
     * Creates the figures of an agent.
     *
     * @param agent the login
     * @param chats the number of chats
     * @param ratings the ratings of the chats
     * @param firstResponse the average time to the first response
     * @param response the average time to a response
     * @param chattingTime the time the agent spent on chats
     * @param availability the time the agent was available for chats
     * @throws NullPointerException if a parameter is null
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
     * Returns the satisfaction: the good and bad ratings.
     *
     * @return the good and bad ratings; empty if the service has no row for them
     */
    public Optional<Satisfaction> satisfaction() {
        return ratings.map(ChatRatings::satisfaction);
    }

    /**
     * Returns the number of chats per hour of availability.
     *
     * @return the number; empty if the chats or the availability are missing or the availability is zero
     */
    public OptionalDouble chatsPerAvailableHour() {
        Duration available = availability.orElse(Duration.ZERO);
        if (chats.isEmpty() || available.isZero() || available.isNegative()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(BigDecimal.valueOf(chats.getAsLong())
                .multiply(SECONDS_OF_AN_HOUR)
                .divide(Durations.seconds(available), MathContext.DECIMAL64)
                .doubleValue());
    }

    AgentScore in(String name) {
        return new AgentScore(name, chats, ratings, firstResponse, response, chattingTime, availability);
    }

    /** Returns the sum of both figures, with the login of this one. */
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
