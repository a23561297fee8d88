package io.github.livechat4j.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds up stacked curves. */
final class Stacking {

    private Stacking() {}

    /** Returns a plot with one curve: the sum of all curves at each place. */
    static Plot of(Plot plot) {
        List<Optional<BigDecimal>> sums = IntStream.range(0, plot.ticks().size())
                .mapToObj(place -> plot.curves().stream()
                        .flatMap(curve -> curve.numbers().get(place).stream())
                        .reduce(BigDecimal::add))
                .toList();
        return new Plot(
                plot.title(),
                plot.measure(),
                plot.unit(),
                plot.style(),
                plot.axis(),
                plot.ticks(),
                plot.labels(),
                List.of(new Plot.Curve(plot.title(), sums)));
    }
}
