package io.github.livechat4j.testkit.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBucketTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final int QUARTER = 900;

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28", "2026-03-29", "2026-10-25"})
    void anInstant_isFoundInTheOneHourThatContainsIt_alsoWhereClocksChange(String day) {
        Period period = new Period(LocalDate.parse(day), LocalDate.parse(day), WARSAW);
        List<ReportBucket> hours = ReportBucket.hours(period);

        for (long time = period.from() - QUARTER; time <= period.to(); time += QUARTER) {
            long instant = time;
            Optional<ReportBucket> expected =
                    hours.stream().filter(hour -> hour.contains(instant)).findFirst();

            assertThat(ReportBucket.find(hours, instant)).isEqualTo(expected);
        }
    }
}
