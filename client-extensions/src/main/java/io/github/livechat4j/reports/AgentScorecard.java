package io.github.livechat4j.reports;

import io.github.livechat4j.error.PermissionException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The figures of several agents: chats, ratings, response times, chatting time and availability.
 *
 * @param agents the figures of each agent, in the requested order
 * @param missing the reports that the service rejects with 403, for example because the plan does not include them,
 *     with the exception; their figures are empty for all agents
 * @param notFound the requested logins without an agent (404), for example because the agent was deleted; they have no
 *     figures
 */
public record AgentScorecard(
        List<AgentScore> agents, Map<ScorecardPart, PermissionException> missing, List<String> notFound)
        implements Tabular {

    /** The name in place of a login in {@link #total}. */
    public static final String EVERYBODY = "total";

    private static final List<String> COLUMNS = List.of(
            "agent",
            "chats",
            "good",
            "bad",
            "satisfaction",
            "first_responses",
            "first_response_seconds",
            "responses",
            "response_seconds",
            "chatting_time_seconds",
            "availability_seconds",
            "chats_per_available_hour");

    /**
     * Creates a scorecard.
     *
     * @param agents the figures of each agent
     * @param missing the reports that the service rejects
     * @param notFound the logins without an agent
     */
    public AgentScorecard {
        notFound = List.copyOf(notFound);
        agents = List.copyOf(agents);
        Map<ScorecardPart, PermissionException> copy = new EnumMap<>(ScorecardPart.class);
        copy.putAll(missing);
        missing = Collections.unmodifiableMap(copy);
    }

    /**
     * Creates a scorecard without missing agents.
     *
     * @param agents the figures of each agent
     * @param missing the reports that the service rejects
     */
    public AgentScorecard(List<AgentScore> agents, Map<ScorecardPart, PermissionException> missing) {
        this(agents, missing, List.of());
    }

    /**
     * Finds an agent.
     *
     * @param agent the login
     * @return the figures; empty if they were not requested or not found
     */
    public Optional<AgentScore> of(String agent) {
        return agents.stream().filter(score -> score.agent().equals(agent)).findFirst();
    }

    /**
     * Sums up all agents: counts are added, and averages are weighted by their counts. A chat of two agents counts
     * twice.
     *
     * @return the summed figures with the login {@value #EVERYBODY}; empty if there is no agent
     * @throws ArithmeticException if a sum overflows
     */
    public Optional<AgentScore> total() {
        return agents.stream().map(score -> score.in(EVERYBODY)).reduce(AgentScore::plus);
    }

    /**
     * Returns the rows with a fixed set of columns; missing figures are empty texts. Times are in seconds, and their
     * column names end with the unit.
     */
    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        agents.forEach(score -> rows.add(row(score)));
        return List.copyOf(rows);
    }

    private static List<String> row(AgentScore score) {
        return List.of(
                Csv.text(score.agent()),
                count(score.chats()),
                count(score.ratings(), ChatRatings::good),
                count(score.ratings(), ChatRatings::bad),
                rate(score.satisfaction().map(Satisfaction::rate).orElse(OptionalDouble.empty())),
                count(score.firstResponse(), MeanTime::count),
                seconds(score.firstResponse().flatMap(MeanTime::average)),
                count(score.response(), MeanTime::count),
                seconds(score.response().flatMap(MeanTime::average)),
                seconds(score.chattingTime()),
                seconds(score.availability()),
                rate(score.chatsPerAvailableHour()));
    }

    private static String count(OptionalLong count) {
        return Csv.number(Figure.of("", count).value());
    }

    private static <V> String count(Optional<V> figures, Function<V, Long> count) {
        return Csv.number(figures.map(count).map(BigDecimal::valueOf));
    }

    private static String seconds(Optional<Duration> time) {
        return Csv.number(time.map(Durations::seconds));
    }

    private static String rate(OptionalDouble rate) {
        return Csv.number(Figure.of("", rate).value());
    }
}
