package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    @Test
    void isMadeOfCallsAndATime() {
        assertThat(RateLimit.perSecond(3)).isEqualTo(RateLimit.of(3, Duration.ofSeconds(1)));
        assertThat(RateLimit.perMinute(60)).isEqualTo(new RateLimit(60, Duration.ofMinutes(1), 6));
        assertThat(RateLimit.perMinute(60).withBurst(5)).isEqualTo(new RateLimit(60, Duration.ofMinutes(1), 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void thereIsAtLeastOneCall(long tooFew) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perMinute(tooFew))
                .withMessage("calls must be at least 1, was " + tooFew);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perMinute(1).withBurst(tooFew))
                .withMessage("burst must be from 1 to 1, was " + tooFew);
    }

    @Test
    void theBurstIsNoMoreThanAllCalls() {
        assertThat(RateLimit.perMinute(60).withBurst(60).refill()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perMinute(60).withBurst(61))
                .withMessage("burst must be from 1 to 60, was 61");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P366DT1S", "PT2562047788015H"})
    void thePeriodIsPositiveAndAtMostAYear(Duration outOfRange) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.of(1, outOfRange))
                .withMessage("period must be positive and at most 366 days, was " + outOfRange);
    }

    @Test
    void thereIsAtMostOneCallInANanosecond() {
        assertThat(RateLimit.perSecond(1_000_000_000).calls()).isEqualTo(1_000_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perSecond(1_000_000_001))
                .withMessage("at most one call in a nanosecond, was 1000000001 in PT1S");
    }
}
