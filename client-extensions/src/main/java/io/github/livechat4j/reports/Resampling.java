package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Combines shorter buckets into days, weeks and months. */
final class Resampling {

    private Resampling() {}

    static <T extends Figures<T>> TimeSeries<T> of(
            List<Point<T>> points,
            Granularity finer,
            Granularity coarser,
            Coverage coverage,
            BinaryOperator<T> combiner) {
        if (!coarser.isMadeOf(finer)) {
            List<Granularity> allowed = Arrays.stream(Granularity.values())
                    .filter(each -> each.isMadeOf(finer))
                    .toList();
            throw new IllegalArgumentException("coarser must be made of whole buckets of " + finer + ", was " + coarser
                    + "; allowed are " + allowed);
        }
        Map<LocalDateTime, T> combined = new LinkedHashMap<>();
        points.forEach(point -> combined.merge(coarser.floor(point.bucket().start()), point.figures(), combiner));
        List<Point<T>> coarse = new ArrayList<>();
        combined.forEach((floor, figures) -> coarse.add(new Point<>(coverage.bucket(floor, coarser), figures)));
        return TimeSeries.of(coarser, coarse);
    }
}
