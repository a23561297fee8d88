package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.ChatRatings;
import io.github.livechat4j.reports.MeanTime;
import io.github.livechat4j.reports.Satisfaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of an agent by their names, which are those of the columns of CSV. */
final class ScorecardFigures {

    private static final int NANOS = 9;

    private ScorecardFigures() {}

    static Map<String, Optional<BigDecimal>> of(AgentScore score) {
        Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
        figures.put(
                "chats",
                score.chats().isPresent()
                        ? Optional.of(BigDecimal.valueOf(score.chats().getAsLong()))
                        : Optional.empty());
        figures.put("good", score.ratings().map(ChatRatings::good).map(BigDecimal::valueOf));
        figures.put("bad", score.ratings().map(ChatRatings::bad).map(BigDecimal::valueOf));
        figures.put(
                "satisfaction",
                rate(score.satisfaction().map(Satisfaction::rate).orElse(OptionalDouble.empty())));
        figures.put(
                "first_responses", score.firstResponse().map(MeanTime::count).map(BigDecimal::valueOf));
        figures.put("first_response_seconds", seconds(score.firstResponse().flatMap(MeanTime::average)));
        figures.put("responses", score.response().map(MeanTime::count).map(BigDecimal::valueOf));
        figures.put("response_seconds", seconds(score.response().flatMap(MeanTime::average)));
        figures.put("chatting_time_seconds", seconds(score.chattingTime()));
        figures.put("availability_seconds", seconds(score.availability()));
        figures.put("chats_per_available_hour", rate(score.chatsPerAvailableHour()));
        return figures;
    }

    private static Optional<BigDecimal> rate(OptionalDouble rate) {
        return rate.isPresent() ? Optional.of(BigDecimal.valueOf(rate.getAsDouble())) : Optional.empty();
    }

    private static Optional<BigDecimal> seconds(Optional<Duration> time) {
        return time.map(
                known -> BigDecimal.valueOf(known.getSeconds()).add(BigDecimal.valueOf(known.getNano(), NANOS)));
    }
}
