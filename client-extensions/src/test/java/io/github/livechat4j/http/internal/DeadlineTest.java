package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.999999Z");
    private static final Timeouts USUAL = new Timeouts(10_000, 30_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 999_999, 1_000_000, 1_000_001, 700_000_000, 699_999_000, 2_500_000_001L})
    void aTimeout_neverEndsBeforeTheDeadline(long leftNanos) {
        Timeouts within = withLeft(Duration.ofNanos(leftNanos)).within(USUAL);

        assertThat(within.read()).isGreaterThanOrEqualTo(Duration.ofNanos(leftNanos));
        assertThat(within.connect()).isEqualTo(within.read());
        assertThat(within.read())
                .isLessThanOrEqualTo(Duration.ofNanos(leftNanos).plusMillis(1));
    }

    @Test
    void aTimeoutAfterTheDeadline_isNotZero() {
        assertThat(withLeft(Duration.ofSeconds(-5)).within(USUAL)).isEqualTo(new Timeouts(1, 1));
    }

    @Test
    void aShorterTimeout_isKept() {
        assertThat(withLeft(Duration.ofSeconds(20)).within(USUAL)).isEqualTo(new Timeouts(10_000, 20_001));
        assertThat(withLeft(Duration.ofSeconds(60)).within(USUAL)).isSameAs(USUAL);
    }

    private static Deadline withLeft(Duration left) {
        return Deadline.after(left, InstantSource.fixed(NOW));
    }
}
