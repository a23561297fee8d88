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
 * The figures of some agents side by side: chats, ratings, response times, chatting time and availability.
 *
 * @param agents the figures of each agent, in the order in which they were asked for
 * @param missing the reports that the service refuses, as one that the plan does not include, with the reason; their figures
 *     are empty for all agents
 * @param notFound the logins that were asked for and are not those of an agent (404), as when an agent was deleted in the meantime; they
 *     have no figures
 */
public record AgentScorecard(
        List<AgentScore> agents, Map<ScorecardPart, PermissionException> missing, List<String> notFound)
        implements Tabular {

    /** Whose figures the {@link #total} has. */
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
     * Makes a scorecard.
     *
     * @param agents the figures of each agent
     * @param missing the reports that the service refuses
     * @param notFound the logins that are not those of an agent
     */
    public AgentScorecard {
        notFound = List.copyOf(notFound);
        agents = List.copyOf(agents);
        Map<ScorecardPart, PermissionException> copy = new EnumMap<>(ScorecardPart.class);
        copy.putAll(missing);
        missing = Collections.unmodifiableMap(copy);
    }

    /**
     * Makes a scorecard of agents all of whom were found.
     *
     * @param agents the figures of each agent
     * @param missing the reports that the service refuses
     */
    public AgentScorecard(List<AgentScore> agents, Map<ScorecardPart, PermissionException> missing) {
        this(agents, missing, List.of());
    }

    /**
     * Finds an agent.
     *
     * @param agent the login
     * @return the figures; empty if they were not asked for
     */
    public Optional<AgentScore> of(String agent) {
        return agents.stream().filter(score -> score.agent().equals(agent)).findFirst();
    }

    /**
     * Puts all agents together: what was counted is added, averages are weighted by what they are of. A chat that two agents took
     * part in counts for both.
     *
     * @return the figures of all of them, in the name of {@value #EVERYBODY}; empty if there is no agent
     * @throws ArithmeticException if a number becomes too large
     */
    public Optional<AgentScore> total() {
        return agents.stream().map(score -> score.in(EVERYBODY)).reduce(AgentScore::plus);
    }

    /** The columns are always the same; what is missing is empty. Times are in seconds, as the names of their columns say. */
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
        return Csv.number(time.map(Times::seconds));
    }

    private static String rate(OptionalDouble rate) {
        return Csv.number(Figure.of("", rate).value());
    }
}
