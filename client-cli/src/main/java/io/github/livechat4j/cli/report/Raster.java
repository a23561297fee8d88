package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws one chart as pixels: title, legend, scale and plot, in a rectangle of a picture. */
final class Raster implements Surface {

    private static final float LINE = 0.16f;
    private static final float MARKER = 0.28f;
    private static final double GAP = 0.6;
    private static final double LINE_HEIGHT = 1.5;
    private static final double ROW_OF_TEXT = 1.15;
    private static final double DIGITS = 1.15;
    private static final float LEAST_DIGITS = 8;
    private static final double LEAST_STEP = 3;
    private static final int MOST_STEPS = 6;

    private final Graphics2D graphics;
    private final Plot plot;
    private final Theme theme;
    private final Font font;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final Scale scale;

    /**
     * Lays a chart out.
     *
     * @param graphics where to draw
     * @param area the rectangle of the chart
     * @param heading the title; empty if the picture has it
     */
    Raster(Graphics2D graphics, Plot plot, Rectangle2D area, String heading, Font font, Theme theme) {
        this.graphics = graphics;
        this.plot = plot;
        this.theme = theme;
        this.font = font;
        graphics.setFont(font);
        FontMetrics metrics = graphics.getFontMetrics();
        double line = font.getSize2D() * LINE_HEIGHT;
        double begin = area.getY() + heading(heading, area, line);
        begin += heading.isEmpty() || plot.axis() == Plot.Axis.TIME ? measure(area.getX(), begin, line) : 0;
        double end = area.getMaxY() - legend(area, line);
        boolean isOfNames = plot.axis() == Plot.Axis.NAMES;
        this.top = begin + (isOfNames ? 0 : font.getSize2D() / 2);
        this.height = Math.max(1, end - top - (isOfNames ? 0 : line));
        this.scale = Scale.of(plot, (int) Math.max(1, Math.min(MOST_STEPS, height / (line * LEAST_STEP))));
        List<String> beside = isOfNames
                ? plot.ticks().stream()
                        .map(name -> TerminalText.cut(name, Drawing.LONGEST_NAME))
                        .toList()
                : scale.steps().stream().map(scale::label).toList();
        this.left = area.getX() + widest(metrics, beside) + font.getSize2D() * GAP;
        double values = isOfNames ? widest(metrics, Drawing.values(plot)) + font.getSize2D() * GAP : 0;
        this.width = Math.max(1, area.getMaxX() - left - values);
    }

    void draw() {
        new Drawing(plot, scale, this).draw();
    }

    private static double widest(FontMetrics metrics, List<String> texts) {
        return texts.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private double heading(String heading, Rectangle2D area, double line) {
        if (heading.isEmpty()) {
            return 0;
        }
        text(heading, area.getX(), area.getY() + line / 2, font.deriveFont(Font.BOLD), theme.text());
        return line;
    }

    /** Names what the scale measures, above the scale. */
    private double measure(double x, double y, double line) {
        text(plot.measure(), x, y + line / 2, font, theme.faint());
        return line;
    }

    /** Writes the names of several curves below the plot, in as many lines as they need. */
    private double legend(Rectangle2D area, double line) {
        if (plot.curves().size() < 2) {
            return 0;
        }
        FontMetrics metrics = graphics.getFontMetrics();
        double mark = font.getSize2D();
        double x = 0;
        int lines = 1;
        for (boolean isDrawn : new boolean[] {false, true}) {
            double y = area.getMaxY() - (lines - 0.5) * line;
            x = 0;
            for (int curve = 0; curve < plot.curves().size(); curve++) {
                String name = plot.curves().get(curve).name();
                double needed = mark * 2.5 + metrics.stringWidth(name);
                if (x > 0 && x + needed > area.getWidth()) {
                    x = 0;
                    y += line;
                    lines += isDrawn ? 0 : 1;
                }
                if (isDrawn) {
                    graphics.setColor(theme.curve(plot.look(curve)));
                    graphics.fill(new Rectangle2D.Double(area.getX() + x, y - mark / 2, mark, mark));
                    text(name, area.getX() + x + mark * 1.5, y, font, theme.text());
                }
                x += needed;
            }
        }
        return line * (lines + GAP);
    }

    private void text(String text, double x, double middle, Font look, Color colour) {
        graphics.setFont(look);
        graphics.setColor(colour);
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (float) x, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private void rightAligned(String text, double middle) {
        double x = left - font.getSize2D() * GAP - graphics.getFontMetrics(font).stringWidth(text);
        text(text, x, middle, font, theme.faint());
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void grid(double y, String label) {
        graphics.setColor(theme.grid());
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(left, top + y, left + width, top + y));
        rightAligned(label, top + y);
    }

    @Override
    public void baseline() {
        graphics.setColor(theme.grid());
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(left, top, left, top + height));
    }

    @Override
    public void bar(int curve, Box box) {
        graphics.setColor(theme.curve(plot.look(curve)));
        graphics.fill(new Rectangle2D.Double(
                left + box.x() * width, top + box.y(), Math.max(1, box.width() * width), box.height()));
    }

    @Override
    public void segment(int curve, Spot from, Spot to) {
        float stroke = Math.max(2f, font.getSize2D() * LINE);
        graphics.setColor(theme.curve(plot.look(curve)));
        graphics.setStroke(
                plot.look(curve).isBefore()
                        ? new BasicStroke(
                                stroke,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {2 * stroke, 1.5f * stroke},
                                0)
                        : new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(left + from.x() * width, top + from.y(), left + to.x() * width, top + to.y()));
    }

    @Override
    public void marker(int curve, Spot at) {
        double radius = Math.max(2, font.getSize2D() * MARKER);
        graphics.setColor(theme.curve(plot.look(curve)));
        graphics.fill(
                new Ellipse2D.Double(left + at.x() * width - radius, top + at.y() - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void value(Spot at, String text) {
        int curves = plot.curves().size();
        double room = height / plot.labels().size() * (curves == 1 ? 1 : Drawing.ROW / curves);
        // digits are lower than a line, so they do not touch at this size
        float size = (float) Math.min(font.getSize2D(), room * DIGITS);
        if (size >= LEAST_DIGITS) {
            double x = left + at.x() * width + font.getSize2D() * GAP / 2;
            text(text, x, top + at.y(), font.deriveFont(size), theme.text());
        }
    }

    @Override
    public void row(double y, String label) {
        double room = height / plot.labels().size();
        // of more rows than lines of text, every n-th has its name
        long every = Math.max(1, (long) Math.ceil(font.getSize2D() * ROW_OF_TEXT / room));
        if ((long) (y / room) % every == 0) {
            rightAligned(label, top + y);
        }
    }

    @Override
    public void ticks(List<String> labels) {
        FontMetrics metrics = graphics.getFontMetrics(font);
        double one = widest(metrics, labels) + font.getSize2D();
        for (int place : AxisLabels.shown(labels, (int) Math.max(1, width / one))) {
            String label = labels.get(place);
            double middle = left + width * (place + 0.5) / labels.size();
            double x = Math.min(middle - metrics.stringWidth(label) / 2.0, left + width - metrics.stringWidth(label));
            text(label, x, top + height + font.getSize2D(), font, theme.faint());
        }
    }

    @Override
    public void region(int place, Box box) {
        // pixels have no regions to point at
    }
}
