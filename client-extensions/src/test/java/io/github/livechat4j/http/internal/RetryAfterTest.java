package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "120, 120", "' 7 ', 7", "0000000000000000000000012, 12", "00000000000000000000, 0"})
    void parse_whenSeconds_thenIsThatLong(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30.5|31",
                "0,3|1",
                "0.000001|1",
                ".5|1",
                "30.|30",
                "30.000|30",
                "0.0|0",
                "99999999999999999999999999999999.5|3155760000",
            })
    void parse_whenSecondsWithAFraction_thenIsRoundedUp(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60, 120", "120 ,60", "119.5, 60"})
    void parse_whenSeveralValues_thenIsTheLongest(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3155760001",
                "999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999999999999",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void parse_whenHuge_thenIsCut(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(RetryAfter.LONGEST);
    }

    @Test
    void parse_whenCut_thenCanStillBeCalculatedWith() {
        assertThat(RetryAfter.LONGEST.toNanos()).isPositive();
        assertThat(NOW.plus(RetryAfter.LONGEST)).isAfter(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 01 Mar 2026 10:01:30 GMT",
                "Sunday, 01-Mar-26 10:01:30 GMT",
                "Sun Mar  1 10:01:30 2026",
                // other spellings
                "Sun, 1 Mar 2026 10:01:30 GMT",
                "01 Mar 2026 10:01:30 GMT",
                "Tue, 01 Mar 2026 10:01:30 GMT",
                "sun, 01 mar 2026 10:01:30 gmt",
                "Sun,  01 Mar 2026  10:01:30 GMT ",
                "Sun, 01 Mar 2026 11:01:30 +0100",
                "Sun, 01-Mar-2026 10:01:30 GMT",
                "Sun Mar 01 10:01:30 2026",
                "Mar 1 10:01:30 2026",
                "Sun Mar  1 10:01:30 GMT 2026",
                "Sun, 01 Mar 2026 10:01:30 UTC",
                "Sun, 01 Mar 2026 10:01:30 UT",
                "Sun, 01 Mar 2026 10:01:30 Z",
                "Sun, 01 Mar 2026 10:01:30",
                "Sun, 01 Mar 2026 05:01:30 EST",
                "Sun, 01 Mar 2026 03:01:30 PDT",
                "Sun, 01 Mar 26 10:01:30 GMT",
                "Sunday, 01-Mar-26 10:01:30 UTC",
                "Sunday, 01-Mar-26 10:01:30",
                "Sun, 01-Mar-26 10:01:30 -0000",
                "Sun, 01 Mar 2026 7:01:30 -0300"
            })
    void parse_whenADate_thenIsTheTimeUntilThen(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Sun, 01 Mar 2026 10:02 GMT|120", "Sun, 01 Mar 2026 10:00:60 GMT|60"})
    void parse_whenADateWithoutSecondsOrWithALeapSecond_thenIsTheTimeUntilThen(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 01 Mar 2026 09:59:59 GMT",
                "Sun, 01 Mar 2026 10:00:00 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                // in this century it would be more than 50 years from now
                "Tuesday, 01-Mar-77 10:00:00 GMT"
            })
    void parse_whenAPastDate_thenIsZero(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ZERO);
    }

    @Test
    void parse_whenAYearOfTwoDigitsIsAtMostFiftyYearsFromNow_thenIsOfTheFuture() {
        assertThat(RetryAfter.parse("Sunday, 01-Mar-76 10:00:00 GMT", NOW))
                .contains(Duration.between(NOW, Instant.parse("2076-03-01T10:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "+1",
                "1e1",
                ".",
                "1.2.3",
                "1 s",
                "60, soon",
                "\u0661",
                "2026-03-01T10:01:30Z",
                "Sun, 32 Mar 2026 10:01:30 GMT",
                "Sun, 01 Mar 999999999999 10:01:30 GMT",
                "Sun, 01 Mar 2026 25:01:30 GMT",
                "Sun, 01 Foo 2026 10:01:30 GMT",
                "Sun"
            })
    void parse_whenNeither_thenIsEmpty(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
