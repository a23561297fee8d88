package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureChangeTest {

    private static Optional<FigureChange> change(
            String figure, Map<String, Double> now, Map<String, Double> before, long days, long daysBefore) {
        return FigureChange.of(
                figure,
                name -> Optional.ofNullable(now.get(name)).map(BigDecimal::valueOf),
                name -> Optional.ofNullable(before.get(name)).map(BigDecimal::valueOf),
                days,
                daysBefore);
    }

    private static Map<String, Double> ratings(double good, double bad) {
        return Map.of("good", good, "bad", bad, "satisfaction", good / (good + bad));
    }

    /**
     * The limits by method 10 of Newcombe (Statistics in Medicine 17, 1998): 0.0524 to 0.3339, 0.1705 to 0.8090,
     * 0.0582 to 0.8062, -0.0381 to 0.1926, -0.1611 to 0.2775, 0.6075 to 1, -0.1926 to 0.9055.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 14, 48, 32, false",
        "9, 1, 3, 7, false",
        "6, 1, 2, 5, false",
        "5, 51, 0, 29, true",
        "0, 10, 0, 20, true",
        "10, 0, 0, 10, false",
        "3, 0, 1, 1, true"
    })
    void share_whenTheIntervalOfTheDifferenceHasZero_thenIsUncertain(
            double good, double bad, double goodBefore, double badBefore, boolean isUncertain) {
        assertThat(change("satisfaction", ratings(good, bad), ratings(goodBefore, badBefore), 30, 30)
                        .orElseThrow()
                        .isUncertain())
                .isEqualTo(isUncertain);
    }

    /** The Wilson interval of the part must contain the part of the days: 0.5 for equal lengths. */
    @ParameterizedTest
    @CsvSource({
        // 60 of 100: 0.5020 to 0.6906; 59 of 100: 0.4920 to 0.6812
        "60, 40, 30, 30, false",
        "59, 41, 30, 30, true",
        // 6 of 6: 0.6097 to 1; 3 of 3: 0.4385 to 1
        "1, 5, 30, 30, true",
        "310, 290, 31, 29, true",
        "400, 200, 31, 29, false",
    })
    void count_whenEqualRatesMayGiveIt_thenIsUncertain(
            double now, double before, long days, long daysBefore, boolean isUncertain) {
        assertThat(change("chats", Map.of("chats", now), Map.of("chats", before), days, daysBefore)
                        .orElseThrow()
                        .isUncertain())
                .isEqualTo(isUncertain);
    }

    /** The limit for two samples of 100 is a ratio of exp(1.96 x sqrt(0.02)) = 1.3194. */
    @ParameterizedTest
    @CsvSource({"131, 100, true", "133, 100, false", "100, 133, false", "0, 100, true"})
    void mean_whenTheRatioIsWithinTheLimits_thenIsUncertain(double now, double before, boolean isUncertain) {
        assertThat(change(
                                "average_seconds",
                                Map.of("average_seconds", now, "count", 100.0),
                                Map.of("average_seconds", before, "count", 100.0),
                                31,
                                28)
                        .orElseThrow()
                        .isUncertain())
                .isEqualTo(isUncertain);
    }

    @Test
    void mean_ofAKindOfWaiting_thenHasItsOwnSample() {
        Map<String, Double> now = Map.of("queued_average_seconds", 200.0, "queued_count", 4.0, "count", 9999.0);
        Map<String, Double> before = Map.of("queued_average_seconds", 100.0, "queued_count", 4.0, "count", 9999.0);

        assertThat(change("queued_average_seconds", now, before, 30, 30)
                        .orElseThrow()
                        .isUncertain())
                .isTrue();
    }

    @Test
    void sum_thenIsComparedPerDayAndNeverMarked() {
        FigureChange change = change("seconds", Map.of("seconds", 310.0), Map.of("seconds", 140.0), 31, 28)
                .orElseThrow();

        assertThat(change.value()).isEqualByComparingTo("1");
        assertThat(change.isUncertain()).isFalse();
    }

    @Test
    void extreme_whenTheLengthsDiffer_thenHasNoChange() {
        Map<String, Double> longest = Map.of("queued_longest_seconds", 50.0);

        assertThat(change("queued_longest_seconds", longest, longest, 31, 28)).isEmpty();
        assertThat(change("queued_longest_seconds", longest, longest, 28, 28)).isPresent();
    }

    @Test
    void change_fromZeroOrNothing_thenIsAbsent() {
        assertThat(change("chats", Map.of("chats", 5.0), Map.of("chats", 0.0), 7, 7))
                .isEmpty();
        assertThat(change("chats", Map.of("chats", 5.0), Map.of(), 7, 7)).isEmpty();
    }

    @Test
    void points_thenAreWrittenAsSuch() {
        assertThat(Unit.POINTS.text(new BigDecimal("0.038"))).isEqualTo("+3.8 pp");
        assertThat(Unit.POINTS.text(new BigDecimal("-0.2"))).isEqualTo("-20.0 pp");
        assertThat(Unit.ofChange("satisfaction")).isEqualTo(Unit.POINTS);
    }
}
