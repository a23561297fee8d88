package io.github.livechat4j.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * The change of a figure against another period: the difference of a share, the relative change of any other figure;
 * counts and sums of periods of different lengths are compared per day.
 *
 * <p>A change is uncertain if it may be chance at a level of 95 %, as small samples make likely. A share: Newcombe's
 * interval of the difference, made of the Wilson intervals of both shares, contains zero. A count: the Wilson
 * interval of its part in the sum of both contains the part that equal rates would give. A mean time: the logarithm
 * of the ratio is within 1.96 standard errors, where the standard deviation of the times is taken to be their mean,
 * as that of waiting times; the service does not tell it. Sums of time and of money are no samples, and are never
 * marked.
 *
 * @param value the change: 0.25 for a quarter more, or for 25 percentage points more
 * @param isUncertain whether the change may be chance
 */
record FigureChange(BigDecimal value, boolean isUncertain) {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final String AVERAGE = "average_seconds";

    /** An interval of a share. */
    private record Interval(double share, double low, double high) {}

    /** The kinds of figures, which are compared in different ways. */
    enum Kind {
        SHARE,
        MEAN,
        COUNT,
        SUM,
        RATE,
        EXTREME;

        static Kind of(String figure) {
            if (figure.equals("satisfaction")) {
                return SHARE;
            }
            if (figure.equals("chats_per_available_hour") || figure.equals("score")) {
                return RATE;
            }
            if (figure.endsWith("shortest_seconds")
                    || figure.endsWith("longest_seconds")
                    || figure.equals("most_chats_at_once")) {
                return EXTREME;
            }
            if (figure.endsWith(AVERAGE) || figure.endsWith("response_seconds")) {
                return MEAN;
            }
            return Unit.of(figure) == Unit.COUNT ? COUNT : SUM;
        }

        /** Returns whether the figure grows with the length of the period. */
        boolean isPerDay() {
            return this == COUNT || this == SUM;
        }
    }

    /**
     * Compares a figure.
     *
     * @param figure the library's name of the figure
     * @param now the figures of the period by their names, with the sizes of the samples
     * @param before those of the other period
     * @param days the length of the period
     * @param daysBefore the length of the other period
     * @return the change; empty if one of both figures is absent, or the other one is zero and no share
     */
    static Optional<FigureChange> of(
            String figure,
            Function<String, Optional<BigDecimal>> now,
            Function<String, Optional<BigDecimal>> before,
            long days,
            long daysBefore) {
        Optional<BigDecimal> one = now.apply(figure);
        Optional<BigDecimal> other = before.apply(figure);
        Kind kind = Kind.of(figure);
        if (one.isEmpty() || other.isEmpty() || (kind == Kind.EXTREME && days != daysBefore)) {
            return Optional.empty();
        }
        if (kind == Kind.SHARE) {
            return Optional.of(new FigureChange(one.get().subtract(other.get()), isChanceOfShares(now, before)));
        }
        if (other.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = kind.isPerDay() && days != daysBefore
                ? relative(
                        one.get().multiply(BigDecimal.valueOf(daysBefore)),
                        other.get().multiply(BigDecimal.valueOf(days)))
                : relative(one.get(), other.get());
        boolean isUncertain = switch (kind) {
            case COUNT ->
                isChanceOfCounts(
                        one.get().doubleValue(), other.get().doubleValue(), (double) days, (double) daysBefore);
            case MEAN ->
                isChanceOfMeans(
                        one.get().doubleValue() / other.get().doubleValue(),
                        number(now, sampleOf(figure)),
                        number(before, sampleOf(figure)));
            case RATE ->
                isChanceOfCounts(
                        number(now, "chats"),
                        number(before, "chats"),
                        number(now, "availability_seconds"),
                        number(before, "availability_seconds"));
            default -> false;
        };
        return Optional.of(new FigureChange(change, isUncertain));
    }

    private static BigDecimal relative(BigDecimal one, BigDecimal other) {
        return one.subtract(other).divide(other.abs(), MathContext.DECIMAL64);
    }

    /** Returns the name of the figure with the number of times in a mean. */
    private static String sampleOf(String figure) {
        return figure.endsWith(AVERAGE) ? figure.replace(AVERAGE, "count") : figure.replace("_seconds", "s");
    }

    private static double number(Function<String, Optional<BigDecimal>> figures, String figure) {
        return figures.apply(figure).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static boolean isChanceOfShares(
            Function<String, Optional<BigDecimal>> now, Function<String, Optional<BigDecimal>> before) {
        Interval one = wilson(number(now, "good"), number(now, "good") + number(now, "bad"));
        Interval other = wilson(number(before, "good"), number(before, "good") + number(before, "bad"));
        double difference = one.share() - other.share();
        double low = difference - Math.hypot(one.share() - one.low(), other.high() - other.share());
        double high = difference + Math.hypot(one.high() - one.share(), other.share() - other.low());
        return low <= 0 && high >= 0;
    }

    private static boolean isChanceOfCounts(double one, double other, double length, double otherLength) {
        Interval part = wilson(one, one + other);
        double expected = length / (length + otherLength);
        return part.low() <= expected && part.high() >= expected;
    }

    private static boolean isChanceOfMeans(double ratio, double samples, double otherSamples) {
        return ratio <= 0 || Math.abs(Math.log(ratio)) <= Z * Math.sqrt(1 / samples + 1 / otherSamples);
    }

    private static Interval wilson(double hits, double all) {
        if (all <= 0) {
            return new Interval(0.5, 0, 1);
        }
        double share = hits / all;
        double middle = (hits + Z * Z / 2) / (all + Z * Z);
        double half = Z / (all + Z * Z) * Math.sqrt(hits * (all - hits) / all + Z * Z / 4);
        return new Interval(share, middle - half, middle + half);
    }
}
