package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {

    /** A Sunday, the last day of a week, a month, a quarter and a leap day's month are near. */
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05, 2024-03-05",
        "today, 2024-03-31, 2024-03-31",
        "Yesterday, 2024-03-30, 2024-03-30",
        "-7d, 2024-03-24, 2024-03-24",
        "-2w, 2024-03-17, 2024-03-17",
        "-1m, 2024-02-29, 2024-02-29",
        "-1y, 2023-03-31, 2023-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2021-W01, 2021-01-04, 2021-01-10",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2026-w14, 2026-03-30, 2026-04-05",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2024-q4, 2024-10-01, 2024-12-31",
        "2024, 2024-01-01, 2024-12-31",
        "this-week, 2024-03-25, 2024-03-31",
        "last week, 2024-03-18, 2024-03-24",
        "last-month, 2024-02-01, 2024-02-29",
        "this-quarter, 2024-01-01, 2024-03-31",
        "last-quarter, 2023-10-01, 2023-12-31",
        "last-year, 2023-01-01, 2023-12-31",
    })
    void words_thenAreThePeriod(String words, LocalDate first, LocalDate last) {
        assertThat(PeriodWords.of(words).orElseThrow().resolve().apply(TODAY))
                .isEqualTo(new PeriodWords.Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13",
                "2024-W00",
                "2024-W53",
                "2024-Q5",
                "7d",
                "-7",
                "-7h",
                "last",
                "march",
                "24",
                ""
            })
    void words_whenTheyAreNoPeriod_thenAreRefused(String words) {
        assertThat(PeriodWords.of(words)).isEmpty();
    }

    @Test
    void distance_thenIsTold() {
        assertThat(PeriodWords.of("-7d").orElseThrow().isDistance()).isTrue();
        assertThat(PeriodWords.of("2024").orElseThrow().isDistance()).isFalse();
    }
}
