package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tests that resampling in several steps gives the same result as in one. */
class ResamplingTest {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<TimeSeries<MeanTime>> averages() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 120).map(LocalDate.of(2026, 1, 20)::plusDays);
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 5000);
        Arbitrary<Long> nanos = Arbitraries.longs().between(0, 90_000_000_000_000L);
        Arbitrary<MeanTime> figures = Combinators.combine(counts, nanos)
                .as((count, time) -> MeanTime.ofAverage(count, Duration.ofNanos(time)));
        return Combinators.combine(dates.set().ofMaxSize(60), figures.list().ofSize(60))
                .as(ResamplingTest::series);
    }

    private static TimeSeries<MeanTime> series(Set<LocalDate> dates, List<MeanTime> figures) {
        List<Point<MeanTime>> points = new ArrayList<>();
        for (LocalDate date : dates) {
            points.add(new Point<>(Bucket.around(date.atStartOfDay(), Granularity.DAY), figures.get(points.size())));
        }
        return TimeSeries.of(Granularity.DAY, points);
    }

    @Property(tries = TRIES)
    void theTotal_isTheSame_inWhateverSteps(@ForAll("averages") TimeSeries<MeanTime> days) {
        assertThat(days.resample(Granularity.WEEK).total()).isEqualTo(days.total());
        assertThat(days.resample(Granularity.MONTH).total()).isEqualTo(days.total());
    }

    @Property(tries = TRIES)
    void theAverage_isThatOfAll_andNotOfTheAverages(@ForAll("averages") TimeSeries<MeanTime> days) {
        BigInteger nanos = BigInteger.ZERO;
        long count = 0;
        for (Point<MeanTime> day : days) {
            Duration average = day.figures().average().orElse(Duration.ZERO);
            nanos = nanos.add(BigInteger.valueOf(average.toNanos())
                    .multiply(BigInteger.valueOf(day.figures().count())));
            count += day.figures().count();
        }

        MeanTime all = days.resample(Granularity.MONTH).total().orElse(MeanTime.NONE);

        assertThat(all.count()).isEqualTo(count);
        if (count == 0) {
            assertThat(all.average()).isEmpty();
        } else {
            long expected = new BigDecimal(nanos)
                    .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(all.average()).contains(Duration.ofNanos(expected));
        }
    }

    @Property(tries = TRIES)
    void buckets_areCoveredExactlyOnce(@ForAll("averages") TimeSeries<MeanTime> days) {
        TimeSeries<MeanTime> months = days.resample(Granularity.MONTH);

        for (Point<MeanTime> day : days) {
            assertThat(months.buckets())
                    .filteredOn(month -> month.contains(day.bucket().start()))
                    .hasSize(1);
        }
        assertThat(months.filled(MeanTime.NONE).gaps()).isEmpty();
    }
}
