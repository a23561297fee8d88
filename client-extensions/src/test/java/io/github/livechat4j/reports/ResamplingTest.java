package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests that resampling in several steps gives the same result as in one. */
class ResamplingTest {

    private static TimeSeries<MeanTime> averages(RandomInputs inputs) {
        LocalDate first = LocalDate.of(2026, 1, 20);
        Set<LocalDate> dates = new TreeSet<>(inputs.list(0, 60, () -> first.plusDays(inputs.between(0, 120))));
        List<Point<MeanTime>> points = new ArrayList<>();
        for (LocalDate date : dates) {
            MeanTime figures = MeanTime.ofAverage(
                    inputs.between(0, 5_000), Duration.ofNanos(inputs.between(0, 90_000_000_000_000L)));
            points.add(new Point<>(Bucket.around(date.atStartOfDay(), Granularity.DAY), figures));
        }
        return TimeSeries.of(Granularity.DAY, points);
    }

    private static void forEachSeries(Consumer<TimeSeries<MeanTime>> property) {
        RandomTrials.run(300, inputs -> property.accept(averages(inputs)));
    }

    @Test
    void theTotal_isTheSame_inWhateverSteps() {
        forEachSeries(days -> {
            assertThat(days.resample(Granularity.WEEK).total()).isEqualTo(days.total());
            assertThat(days.resample(Granularity.MONTH).total()).isEqualTo(days.total());
        });
    }

    @Test
    void theAverage_isThatOfAll_andNotOfTheAverages() {
        forEachSeries(days -> {
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
        });
    }

    @Test
    void buckets_areCoveredExactlyOnce() {
        forEachSeries(days -> {
            TimeSeries<MeanTime> months = days.resample(Granularity.MONTH);

            for (Point<MeanTime> day : days) {
                assertThat(months.buckets())
                        .filteredOn(month -> month.contains(day.bucket().start()))
                        .hasSize(1);
            }
            assertThat(months.filled(MeanTime.NONE).gaps()).isEmpty();
        });
    }
}
