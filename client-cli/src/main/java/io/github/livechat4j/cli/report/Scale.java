package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The vertical axis of a picture, from 0 to a round number.
 *
 * @param unit the unit of the numbers
 * @param end the number at the end of the axis, positive
 */
record Scale(Unit unit, BigDecimal end) {

    private static final List<BigDecimal> ROUND = Stream.of("1", "1.5", "2", "3", "4", "5", "6", "8")
            .map(BigDecimal::new)
            .toList();
    private static final List<Integer> ROUND_SECONDS = List.of(
            2, 4, 10, 20, 30, 60, 120, 240, 600, 1200, 1800, 3600, 7200, 14_400, 21_600, 28_800, 43_200, 57_600, 86_400,
            144_000, 180_000, 288_000, 360_000);

    static Scale of(Plot plot) {
        BigDecimal greatest = plot.curves().stream()
                .flatMap(curve -> curve.greatest().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        return new Scale(plot.unit(), plot.unit() == Unit.SHARE ? BigDecimal.ONE : rounded(plot.unit(), greatest));
    }

    private static BigDecimal rounded(Unit unit, BigDecimal greatest) {
        if (greatest.signum() <= 0) {
            return BigDecimal.ONE;
        }
        if (unit == Unit.SECONDS) {
            for (int seconds : ROUND_SECONDS) {
                if (BigDecimal.valueOf(seconds).compareTo(greatest) >= 0) {
                    return BigDecimal.valueOf(seconds);
                }
            }
            BigDecimal hour = BigDecimal.valueOf(3600);
            return rounded(Unit.COUNT, greatest.divide(hour, MathContext.DECIMAL64))
                    .multiply(hour);
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(greatest.precision() - greatest.scale() - 1);
        for (BigDecimal round : ROUND) {
            if (round.multiply(power).compareTo(greatest) >= 0) {
                return round.multiply(power);
            }
        }
        return BigDecimal.TEN.multiply(power);
    }

    /** Returns the length of a bar in steps. A positive number takes at least one step. */
    int of(BigDecimal number, int steps) {
        int part = number.multiply(BigDecimal.valueOf(steps))
                .divide(end, 0, RoundingMode.HALF_UP)
                .intValue();
        return number.signum() > 0 ? Math.max(1, Math.min(steps, part)) : 0;
    }

    String top() {
        return unit.shortText(end);
    }

    String middle() {
        return unit.shortText(end.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64));
    }

    String bottom() {
        return "0";
    }

    int labelWidth() {
        return Math.max(TerminalText.width(top()), TerminalText.width(middle()));
    }
}
