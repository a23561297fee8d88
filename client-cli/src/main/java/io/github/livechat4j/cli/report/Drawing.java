package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Makes an XChart chart of a plot, with its data and its style. */
final class Drawing {

    private static final double FONT_PART = 0.019;
    private static final float LEAST_FONT = 12;
    private static final float MOST_FONT = 30;
    private static final float TITLE = 1.35f;
    private static final float LINE = 0.16f;
    private static final double FEW_BARS = 0.62;
    private static final double MANY_BARS = 0.8;
    private static final int FEW = 8;
    private static final double PLOT_PART = 0.88;
    private static final double LETTER = 0.62;
    private static final int SLANT = 35;
    private static final int LONGEST_LABEL = 20;
    private static final int TICKS = 6;
    private static final double A_LITTLE_MORE = 1.0001;
    private static final String UNSEEN = "\u200b";

    private Drawing() {}

    static CategoryChart of(Plot plot, String title, PictureSize size, Theme theme) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(size.width())
                .height(size.height())
                .title(title)
                .build();
        boolean isCrowded = plot.ticks().size() > labels(plot, size, font(size));
        List<String> places = places(plot, size);
        List<Color> colours = new ArrayList<>();
        for (int index = 0; index < plot.curves().size(); index++) {
            Plot.Curve curve = plot.curves().get(index);
            CategorySeries series = chart.addSeries(curve.name(), places, numbers(curve, plot.style()));
            series.setMarker(places.size() > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
            colours.add(theme.curve(index));
        }
        Font font = font(size);
        look(chart.getStyler(), plot, size, font, theme, colours);
        chart.getStyler().setChartTitleVisible(!title.isEmpty());
        if (isCrowded && plot.axis() == Plot.Axis.NAMES) {
            chart.getStyler().setXAxisLabelRotation(SLANT);
        }
        return chart;
    }

    private static Font font(PictureSize size) {
        float wanted = (float) (Math.sqrt(size.width() * (double) size.height()) * FONT_PART);
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(Math.max(LEAST_FONT, Math.min(MOST_FONT, wanted)));
    }

    /**
     * Returns the label of each place. If there is no room for all times, only every n-th is shown. XChart uses the
     * labels as keys, so invisible characters make each unique.
     */
    private static List<String> places(Plot plot, PictureSize size) {
        int room = labels(plot, size, font(size));
        int every = plot.axis() == Plot.Axis.NAMES ? 1 : (plot.ticks().size() + room - 1) / room;
        List<String> places = new ArrayList<>();
        for (int index = 0; index < plot.ticks().size(); index++) {
            String shown = index % every == 0 ? TerminalText.cut(plot.ticks().get(index), LONGEST_LABEL) : "";
            places.add(shown + UNSEEN.repeat(index + 1));
        }
        return places;
    }

    private static List<@Nullable Number> numbers(Plot.Curve curve, Plot.Style style) {
        List<@Nullable Number> numbers = new ArrayList<>();
        for (Optional<BigDecimal> number : curve.numbers()) {
            // a missing number interrupts a line, and is a bar of no height
            numbers.add(number.isPresent() ? number.get() : style == Plot.Style.LINES ? null : BigDecimal.ZERO);
        }
        return numbers;
    }

    private static int labels(Plot plot, PictureSize size, Font font) {
        double widest = TerminalText.widest(plot.ticks()) * font.getSize2D() * LETTER + font.getSize2D();
        return Math.max(2, (int) (size.width() * PLOT_PART / widest));
    }

    private static void look(
            CategoryStyler styler, Plot plot, PictureSize size, Font font, Theme theme, List<Color> colours) {
        Scale scale = Scale.of(plot.style() == Plot.Style.STACKED ? Stacking.of(plot) : plot);
        float stroke = Math.max(2f, font.getSize2D() * LINE);
        styler.setBaseFont(font)
                .setChartBackgroundColor(theme.ground())
                .setPlotBackgroundColor(theme.ground())
                .setPlotBorderVisible(false)
                .setChartFontColor(theme.text())
                .setChartPadding(Math.round(font.getSize2D()))
                .setChartTitleFont(font.deriveFont(Font.BOLD, font.getSize2D() * TITLE))
                .setChartTitleBoxVisible(false)
                .setChartTitlePadding(Math.round(font.getSize2D() * TITLE))
                .setSeriesColors(colours.toArray(Color[]::new))
                .setSeriesLines(colours.stream()
                        .map(colour -> new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND))
                        .toArray(BasicStroke[]::new))
                .setLegendVisible(plot.curves().size() > 1)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendBackgroundColor(theme.ground())
                .setLegendBorderColor(theme.ground())
                .setLegendFont(font)
                .setLegendPadding(Math.round(font.getSize2D()))
                .setPlotContentSize(1);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTickLabelsFont(font);
        styler.setAxisTickLabelsColor(theme.faint());
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTicksMarksVisible(false);
        styler.setAxisTickPadding(Math.round(font.getSize2D() * 0.6f));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(theme.grid());
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotMargin(0);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(scale.end().doubleValue() * A_LITTLE_MORE);
        styler.setYAxisTickMarkSpacingHint(size.height() / TICKS);
        styler.setyAxisTickLabelsFormattingFunction(value -> plot.unit().shortText(BigDecimal.valueOf(value)));
        styler.setAvailableSpaceFill(plot.ticks().size() > FEW ? MANY_BARS : FEW_BARS);
        // without this, XChart shifts the lines against each other like bars
        styler.setOverlapped(plot.style() == Plot.Style.LINES);
        styler.setStacked(plot.style() == Plot.Style.STACKED);
        styler.setDefaultSeriesRenderStyle(
                plot.style() == Plot.Style.LINES
                        ? CategorySeries.CategorySeriesRenderStyle.Line
                        : CategorySeries.CategorySeriesRenderStyle.Bar);
    }
}
