package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The scale of a chart, from 0 to the first step that is not below the greatest number.
 *
 * @param unit the unit of the numbers
 * @param step the distance between two labels, a round number of the unit, positive
 * @param count the number of steps, at least 1
 */
record Scale(Unit unit, BigDecimal step, int count) {

    private static final int HALVES = 2;
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final List<BigDecimal> ROUND = numbers("1", "2", "5");
    private static final List<BigDecimal> ROUND_HALVES = numbers("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8");
    private static final List<BigDecimal> ROUND_SECONDS = LongStream.of(
                    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
                    172_800)
            .mapToObj(BigDecimal::valueOf)
            .toList();

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    /**
     * Makes the scale of a picture.
     *
     * @param plot the plot
     * @param most the greatest number of steps
     */
    static Scale of(Plot plot, int most) {
        BigDecimal greatest = greatest(plot.style() == Plot.Style.STACKED ? Stacking.of(plot) : plot);
        BigDecimal step = steps(plot.unit(), greatest, ROUND)
                .filter(each -> each.multiply(BigDecimal.valueOf(most)).compareTo(greatest) >= 0)
                .findFirst()
                .orElseThrow();
        int count = greatest.divide(step, 0, RoundingMode.CEILING).intValueExact();
        return new Scale(plot.unit(), step, Math.max(1, count));
    }

    /** Makes the scale of a chart of characters, with a label at its middle and at its end. */
    static Scale ofHalves(Plot plot) {
        BigDecimal greatest = greatest(plot);
        return new Scale(
                plot.unit(),
                steps(plot.unit(), greatest, ROUND_HALVES)
                        .filter(each ->
                                each.multiply(BigDecimal.valueOf(HALVES)).compareTo(greatest) >= 0)
                        .findFirst()
                        .orElseThrow(),
                HALVES);
    }

    private static BigDecimal greatest(Plot plot) {
        return plot.curves().stream()
                .flatMap(curve -> curve.greatest().stream())
                .max(BigDecimal::compareTo)
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    /** Returns the round steps of a unit in ascending order, without end. */
    private static Stream<BigDecimal> steps(Unit unit, BigDecimal greatest, List<BigDecimal> round) {
        if (unit == Unit.SECONDS) {
            return Stream.concat(ROUND_SECONDS.stream(), decimal(round, 2).map(HOUR::multiply));
        }
        // people and chats are whole; other units begin far below the greatest number
        return unit == Unit.COUNT
                ? decimal(round, 0).filter(step -> step.stripTrailingZeros().scale() <= 0)
                : decimal(round, greatest.precision() - greatest.scale() - 3);
    }

    private static Stream<BigDecimal> decimal(List<BigDecimal> round, int leastPower) {
        return IntStream.iterate(leastPower, power -> power + 1)
                .boxed()
                .flatMap(power -> round.stream().map(number -> number.scaleByPowerOfTen(power)));
    }

    /** Returns the numbers that have a label: 0, and each step to the end. */
    List<BigDecimal> steps() {
        return IntStream.rangeClosed(0, count)
                .mapToObj(number -> step.multiply(BigDecimal.valueOf(number)))
                .toList();
    }

    BigDecimal end() {
        return step.multiply(BigDecimal.valueOf(count));
    }

    /** Returns the place of a number on the scale, from 0 to 1. */
    double share(BigDecimal number) {
        return Math.max(0, Math.min(1, number.doubleValue() / end().doubleValue()));
    }

    /** Returns the length of a bar in steps. A positive number takes at least one step. */
    int of(BigDecimal number, int steps) {
        int part = number.multiply(BigDecimal.valueOf(steps))
                .divide(end(), 0, RoundingMode.HALF_UP)
                .intValue();
        return number.signum() > 0 ? Math.max(1, Math.min(steps, part)) : 0;
    }

    String label(BigDecimal number) {
        return number.signum() == 0 ? "0" : unit.shortText(number);
    }

    String top() {
        return label(end());
    }

    String middle() {
        return label(step);
    }

    String bottom() {
        return label(BigDecimal.ZERO);
    }

    int labelWidth() {
        return Math.max(TerminalText.width(top()), TerminalText.width(middle()));
    }
}
