package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Collects the shapes of one chart for the template {@code chart.html}. Horizontal places are percentages, so the chart
 * fills any width while its letters keep their size. The figures of a place are shown while it is pointed at or has the
 * focus, by the style sheet alone.
 */
final class SvgChart implements Surface {

    private static final double PLOT = 260;
    private static final double BAR = 20;
    private static final double SPACE = 12;
    private static final double LETTER = 7.8;
    private static final double BOLD = 9;
    private static final double GAP = 8;
    private static final double TIP_LINE = 19;
    private static final double TIP_PADDING = 8;
    private static final double TIP_MARK = 16;
    private static final int LONGEST_TIP = 28;
    private static final int LONGEST_HEAD = 32;
    private static final int STEPS = 5;
    private static final double THIRD = 1.0 / 3;
    private static final double HUNDRED = 100;
    /** With more places, the regions would be narrower than a pixel and the page would be heavy. */
    private static final int MOST_REGIONS = 800;

    /** The least width of a plot in pixels for which a set of labels is made, by the class that shows the set. */
    private static final Map<String, Integer> WIDTHS = widths();

    private final Plot plot;
    private final double height;
    private final double gutter;
    private final Map<String, Object> shapes = new LinkedHashMap<>();

    private SvgChart(Plot plot) {
        this.plot = plot;
        boolean isOfNames = plot.axis() == Plot.Axis.NAMES;
        this.height = isOfNames ? plot.labels().size() * (BAR * plot.curves().size() + SPACE) : PLOT;
        for (String list :
                List.of("grid", "baselines", "bars", "segments", "markers", "values", "rows", "ticks", "regions")) {
            shapes.put(list, new ArrayList<>());
        }
        Scale scale = Scale.of(plot, STEPS);
        List<String> beside = isOfNames
                ? plot.ticks().stream()
                        .map(name -> TerminalText.cut(name, Drawing.LONGEST_NAME))
                        .toList()
                : scale.steps().stream().map(scale::label).toList();
        this.gutter = TerminalText.widest(beside) * LETTER + GAP;
        shapes.put("gutter", pixels(gutter));
        shapes.put("right", pixels(isOfNames ? TerminalText.widest(Drawing.values(plot)) * LETTER + GAP : 0));
        shapes.put("height", pixels(height));
        shapes.put("whole", pixels(isOfNames ? height : height + 2 * TIP_LINE));
        shapes.put("alt", plot.inWords());
        shapes.put("measure", plot.measure());
        shapes.put("legend", legend());
        shapes.put("hasLegend", plot.curves().size() > 1);
        new Drawing(plot, scale, this).draw();
    }

    private static Map<String, Integer> widths() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        widths.put("narrow", 230);
        widths.put("middle", 420);
        widths.put("broad", 860);
        return widths;
    }

    /** Returns the values of the template. */
    static Map<String, Object> of(Plot plot) {
        return new SvgChart(plot).shapes;
    }

    private List<Map<String, Object>> legend() {
        List<Map<String, Object>> legend = new ArrayList<>();
        for (int curve = 0; curve < plot.curves().size() && plot.curves().size() > 1; curve++) {
            legend.add(Map.of(
                    "colour",
                    colour(curve),
                    "isBefore",
                    isBefore(curve),
                    "name",
                    plot.curves().get(curve).name()));
        }
        return legend;
    }

    @SuppressWarnings("unchecked") // the constructor puts lists of maps
    private void add(String list, Map<String, Object> shape) {
        ((List<Map<String, Object>>) Objects.requireNonNull(shapes.get(list), list)).add(shape);
    }

    private int colour(int curve) {
        return plot.look(curve).colour() % Theme.CURVES;
    }

    private boolean isBefore(int curve) {
        return plot.look(curve).isBefore();
    }

    private static String pixels(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share * HUNDRED).replaceFirst("\\.?0+$", "") + "%";
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void grid(double y, String label) {
        add("grid", Map.of("y", pixels(y), "label", label));
    }

    @Override
    public void baseline() {
        add("baselines", Map.of("height", pixels(height)));
    }

    @Override
    public void bar(int curve, Box box) {
        add(
                "bars",
                Map.of(
                        "colour", colour(curve),
                        "x", percent(box.x()),
                        "y", pixels(box.y()),
                        "width", percent(box.width()),
                        "height", pixels(Math.max(1, box.height()))));
    }

    @Override
    public void segment(int curve, Spot from, Spot to) {
        add(
                "segments",
                Map.of(
                        "colour", colour(curve),
                        "isBefore", isBefore(curve),
                        "x1", percent(from.x()),
                        "y1", pixels(from.y()),
                        "x2", percent(to.x()),
                        "y2", pixels(to.y())));
    }

    @Override
    public void marker(int curve, Spot at) {
        add(
                "markers",
                Map.of(
                        "colour", colour(curve),
                        "isBefore", isBefore(curve),
                        "x", percent(at.x()),
                        "y", pixels(at.y())));
    }

    @Override
    public void value(Spot at, String text) {
        add("values", Map.of("x", percent(at.x()), "y", pixels(at.y()), "text", text));
    }

    @Override
    public void row(double y, String label) {
        add("rows", Map.of("y", pixels(y), "label", label));
    }

    @Override
    public void ticks(List<String> labels) {
        double one = (TerminalText.widest(labels) + 2) * LETTER;
        WIDTHS.forEach((name, width) -> AxisLabels.shown(labels, (int) Math.max(1, width / one))
                .forEach(place -> add(
                        "ticks",
                        Map.of(
                                "size", name,
                                "x", percent((place + 0.5) / labels.size()),
                                "y", pixels(height + TIP_LINE),
                                "label", labels.get(place)))));
    }

    @Override
    public void region(int place, Box box) {
        if (plot.labels().size() > MOST_REGIONS) {
            return;
        }
        List<String> texts = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Plot.Curve curve : plot.curves()) {
            String number = curve.numbers().get(place).map(plot.unit()::text).orElse(Plot.MISSING);
            texts.add(curve.name() + ": " + number);
            shown.add(TerminalText.cut(curve.name(), Math.max(1, LONGEST_TIP - number.length())) + ": " + number);
        }
        String label = plot.labels().get(place);
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("x", percent(box.x()));
        region.put("y", pixels(box.y()));
        region.put("width", percent(box.width()));
        region.put("height", pixels(box.height()));
        region.put("words", label + ", " + String.join(", ", texts));
        tip(region, label, shown, box);
        add("regions", region);
    }

    /** Places the figures beside the region, within the chart. */
    private void tip(Map<String, Object> region, String label, List<String> shown, Box box) {
        String head = TerminalText.cut(label, LONGEST_HEAD);
        double width = Math.max(TerminalText.width(head) * BOLD, TIP_MARK + TerminalText.widest(shown) * LETTER)
                + 2 * TIP_PADDING;
        double tall = (shown.size() + 1) * TIP_LINE + TIP_PADDING;
        double middle = box.x() + box.width() / 2;
        boolean isOfNames = plot.axis() == Plot.Axis.NAMES;
        double left = isOfNames ? -gutter : middle < THIRD ? GAP : middle > 2 * THIRD ? -width - GAP : -width / 2;
        double below = box.y() + box.height();
        double top = !isOfNames ? 0 : below + tall > height ? box.y() - tall : below;
        region.put("middle", isOfNames ? "0" : percent(middle));
        region.put("left", pixels(left));
        region.put("top", pixels(top));
        region.put("tipWidth", pixels(width));
        region.put("tipHeight", pixels(tall));
        region.put("textLeft", pixels(left + TIP_PADDING));
        region.put("label", head);
        region.put("labelTop", pixels(top + TIP_LINE));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int curve = 0; curve < shown.size(); curve++) {
            double y = top + (curve + 2) * TIP_LINE;
            lines.add(Map.of(
                    "colour", colour(curve),
                    "isBefore", isBefore(curve),
                    "markLeft", pixels(left + TIP_PADDING),
                    "markTop", pixels(y - 10),
                    "left", pixels(left + TIP_PADDING + TIP_MARK),
                    "y", pixels(y),
                    "text", shown.get(curve)));
        }
        region.put("lines", lines);
    }
}
