package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Draws the curves of a plot. Times run from left to right; names are below each other, so that long names can be read.
 *
 * @param plot the plot
 * @param scale the scale of its numbers
 * @param surface where to draw
 */
record Drawing(Plot plot, Scale scale, Surface surface) {

    /** The greatest width of a name beside a bar, in letters. */
    static final int LONGEST_NAME = 24;

    private static final double FEW_BARS = 0.62;
    private static final double MANY_BARS = 0.8;
    private static final int FEW = 8;
    /** The part of a row that its bars fill. */
    static final double ROW = 0.66;

    /** With more places, markers would hide the line. */
    private static final int MOST_MARKED = 62;

    void draw() {
        if (plot.axis() == Plot.Axis.NAMES) {
            rows();
        } else {
            scale.steps().forEach(step -> surface.grid(y(step), scale.label(step)));
            if (plot.style() == Plot.Style.LINES) {
                lines();
            } else {
                bars();
            }
            surface.ticks(plot.ticks());
        }
        for (int place = 0; place < places(); place++) {
            surface.region(place, region(place));
        }
    }

    private int places() {
        return plot.labels().size();
    }

    private Surface.Box region(int place) {
        double part = 1.0 / places();
        double height = surface.height() / places();
        return plot.axis() == Plot.Axis.NAMES
                ? new Surface.Box(0, place * height, 1, height)
                : new Surface.Box(place * part, 0, part, surface.height());
    }

    private double y(BigDecimal number) {
        return surface.height() * (1 - scale.share(number));
    }

    private void bars() {
        double slot = 1.0 / places();
        double group = slot * (places() > FEW ? MANY_BARS : FEW_BARS);
        boolean isStacked = plot.style() == Plot.Style.STACKED;
        double width = isStacked ? group : group / plot.curves().size();
        for (int place = 0; place < places(); place++) {
            double left = place * slot + (slot - group) / 2;
            double bottom = surface.height();
            for (int curve = 0; curve < plot.curves().size(); curve++) {
                double height = surface.height()
                        * number(curve, place).map(scale::share).orElse(0.0);
                double top = (isStacked ? bottom : surface.height()) - height;
                if (height > 0) {
                    surface.bar(curve, new Surface.Box(left + (isStacked ? 0 : curve * width), top, width, height));
                }
                bottom = top;
            }
        }
    }

    private Optional<BigDecimal> number(int curve, int place) {
        return plot.curves().get(curve).numbers().get(place);
    }

    private void lines() {
        for (int curve = 0; curve < plot.curves().size(); curve++) {
            for (int place = 0; place < places(); place++) {
                Optional<Surface.Spot> here = spot(curve, place);
                Optional<Surface.Spot> next = spot(curve, place + 1);
                if (here.isPresent() && next.isPresent()) {
                    surface.segment(curve, here.get(), next.get());
                }
                boolean isAlone = next.isEmpty() && spot(curve, place - 1).isEmpty();
                if (here.isPresent() && (isAlone || places() <= MOST_MARKED)) {
                    surface.marker(curve, here.get());
                }
            }
        }
    }

    private Optional<Surface.Spot> spot(int curve, int place) {
        return place < 0 || place >= places()
                ? Optional.empty()
                : number(curve, place).map(number -> new Surface.Spot((place + 0.5) / places(), y(number)));
    }

    private void rows() {
        double height = surface.height() / places();
        double thickness = height * ROW / plot.curves().size();
        surface.baseline();
        for (int place = 0; place < places(); place++) {
            double top = place * height + height * (1 - ROW) / 2;
            surface.row((place + 0.5) * height, TerminalText.cut(plot.ticks().get(place), LONGEST_NAME));
            for (int curve = 0; curve < plot.curves().size(); curve++) {
                Optional<BigDecimal> number = number(curve, place);
                double length = number.map(scale::share).orElse(0.0);
                double begin = top + curve * thickness;
                if (length > 0) {
                    surface.bar(curve, new Surface.Box(0, begin, length, thickness));
                }
                surface.value(new Surface.Spot(length, begin + thickness / 2), text(number));
            }
        }
    }

    private String text(Optional<BigDecimal> number) {
        return number.map(plot.unit()::text).orElse(Plot.MISSING);
    }

    /** Returns the text of each number of a plot of names, for which there must be room beside the bars. */
    static List<String> values(Plot plot) {
        return plot.curves().stream()
                .flatMap(curve -> curve.numbers().stream())
                .map(number -> number.map(plot.unit()::text).orElse(Plot.MISSING))
                .toList();
    }
}
