package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The data of one picture.
 *
 * @param title the title
 * @param measure what the numbers count or measure, such as {@code chats}; shown beside the scale
 * @param unit the unit of the numbers
 * @param style how the curves are drawn
 * @param axis whether the places are times or names
 * @param ticks the short label of each place
 * @param labels the full label of each place
 * @param curves the curves, each with one number for each place
 */
record Plot(
        String title,
        String measure,
        Unit unit,
        Style style,
        Axis axis,
        List<String> ticks,
        List<String> labels,
        List<Curve> curves) {

    /** The sign for a missing number. */
    static final String MISSING = "–";

    /** How curves are drawn. */
    enum Style {
        /** Bars beside each other. */
        BARS,
        /** Bars on top of each other: the curves are parts of a whole. */
        STACKED,
        /** Lines, interrupted where a number is missing. */
        LINES
    }

    /** The kind of places on the horizontal axis. */
    enum Axis {
        /** Times; some may be drawn without a label. */
        TIME,
        /** Names; each needs its label. */
        NAMES
    }

    /**
     * A curve.
     *
     * @param name the name in the legend
     * @param numbers one number for each place; empty where it is missing
     * @param look the look; empty if the curve has the colour of its place among the curves
     */
    record Curve(String name, List<Optional<BigDecimal>> numbers, Optional<Look> look) {

        Curve {
            numbers = List.copyOf(numbers);
        }

        Curve(String name, List<Optional<BigDecimal>> numbers) {
            this(name, numbers, Optional.empty());
        }

        boolean hasFigures() {
            return numbers.stream().flatMap(Optional::stream).anyMatch(number -> number.signum() != 0);
        }

        Optional<BigDecimal> greatest() {
            return numbers.stream().flatMap(Optional::stream).max(BigDecimal::compareTo);
        }

        Optional<BigDecimal> least() {
            return numbers.stream().flatMap(Optional::stream).min(BigDecimal::compareTo);
        }
    }

    /**
     * The look of a curve.
     *
     * @param colour the number of the colour
     * @param isBefore whether it is of the other period, and so is lighter and dashed
     */
    record Look(int colour, boolean isBefore) {}

    Plot {
        ticks = List.copyOf(ticks);
        labels = List.copyOf(labels);
        curves = List.copyOf(curves);
    }

    /** Makes a plot whose numbers need no word beside their unit. */
    Plot(String title, Unit unit, Style style, Axis axis, List<String> ticks, List<String> labels, List<Curve> curves) {
        this(title, unit.measure(), unit, style, axis, ticks, labels, curves);
    }

    Plot visible() {
        return new Plot(
                VisibleText.line(title),
                VisibleText.line(measure),
                unit,
                style,
                axis,
                ticks.stream().map(VisibleText::line).toList(),
                labels.stream().map(VisibleText::line).toList(),
                curves.stream()
                        .map(curve -> new Curve(VisibleText.line(curve.name()), curve.numbers(), curve.look()))
                        .toList());
    }

    boolean isEmpty() {
        return curves.stream().allMatch(curve -> curve.greatest().isEmpty());
    }

    /** Returns whether a number is not zero. */
    boolean hasFigures() {
        return curves.stream().anyMatch(Curve::hasFigures);
    }

    Look look(int curve) {
        return curves.get(curve).look().orElseGet(() -> new Look(curve, false));
    }

    /** Returns the plot in words, as a text alternative to the picture. */
    String inWords() {
        StringBuilder words = new StringBuilder(title).append(", ").append(labels.size());
        words.append(labels.size() == 1 ? " value" : " values");
        if (!labels.isEmpty()) {
            words.append(" from ").append(labels.get(0)).append(" to ").append(labels.get(labels.size() - 1));
        }
        for (Curve curve : curves) {
            words.append(". ").append(curve.name()).append(": ").append(range(curve));
        }
        return words.append('.').toString();
    }

    private String range(Curve curve) {
        if (curve.greatest().isEmpty()) {
            return "no figures";
        }
        BigDecimal greatest = curve.greatest().get();
        BigDecimal least = curve.least().orElse(greatest);
        return "lowest " + unit.text(least) + " (" + place(curve, least) + "), highest " + unit.text(greatest) + " ("
                + place(curve, greatest) + ")";
    }

    private String place(Curve curve, BigDecimal number) {
        return labels.get(curve.numbers().indexOf(Optional.of(number)));
    }
}
