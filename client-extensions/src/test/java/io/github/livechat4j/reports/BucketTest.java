package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.Granularity.DAY;
import static io.github.livechat4j.reports.Granularity.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void aBucket_thenLiesWithinOneOfItsKind() {
        LocalDateTime noon = LocalDateTime.parse("2026-03-01T12:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bucket(noon, noon, HOUR))
                .withMessage("end must be after start, was 2026-03-01T12:00 for the start 2026-03-01T12:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bucket(noon, LocalDateTime.parse("2026-03-02T00:01"), DAY))
                .withMessage("end must be in the same DAY as the start 2026-03-01T12:00, was 2026-03-02T00:01");
        assertThat(new Bucket(noon, LocalDateTime.parse("2026-03-02T00:00"), DAY).isPartial())
                .isTrue();
        assertThat(Bucket.around(noon, DAY).isPartial()).isFalse();
    }

    @Test
    void aBucket_thenContainsItsStartAndNotItsEnd() {
        Bucket bucket = Bucket.around(LocalDateTime.parse("2026-03-01T12:30"), HOUR);

        assertThat(bucket.contains(LocalDateTime.parse("2026-03-01T12:00"))).isTrue();
        assertThat(bucket.contains(LocalDateTime.parse("2026-03-01T13:00"))).isFalse();
        assertThat(bucket.contains(LocalDateTime.parse("2026-03-01T11:59"))).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes null on purpose
    void nulls_thenAreRefusedByName() {
        LocalDateTime noon = LocalDateTime.parse("2026-03-01T12:00");
        Bucket hour = Bucket.around(noon, HOUR);

        assertThatNullPointerException()
                .isThrownBy(() -> new Bucket(null, noon, HOUR))
                .withMessage("start");
        assertThatNullPointerException()
                .isThrownBy(() -> new Bucket(noon, null, HOUR))
                .withMessage("end");
        assertThatNullPointerException()
                .isThrownBy(() -> new Bucket(noon, noon.plusHours(1), null))
                .withMessage("granularity");
        assertThatNullPointerException().isThrownBy(() -> new Point<>(null, 1)).withMessage("bucket");
        assertThatNullPointerException()
                .isThrownBy(() -> new Point<>(hour, null))
                .withMessage("figures");
    }
}
