package io.github.livechat4j.cli.report;

import java.util.List;

/**
 * Draws the shapes of a chart, as pixels or as SVG. Horizontal places are shares of the width of the plot, from 0 to 1,
 * because a page learns its width only in the browser; vertical places are pixels below the top of the plot.
 */
interface Surface {

    /** Returns the height of the plot in pixels. */
    double height();

    /** Draws a horizontal line of the scale, with its label beside it. */
    void grid(double y, String label);

    /** Draws the line at zero on which horizontal bars begin. */
    void baseline();

    /** Draws a filled rectangle in the colour of a curve. */
    void bar(int curve, Box box);

    /** Draws a line in the colour of a curve. */
    void segment(int curve, Spot from, Spot to);

    /** Draws a marker in the colour of a curve. */
    void marker(int curve, Spot at);

    /** Writes a number at the end of a horizontal bar. */
    void value(Spot at, String text);

    /** Writes the name of a row of horizontal bars. */
    void row(double y, String label);

    /**
     * Writes labels below the plot, as many as fit.
     *
     * @param labels the labels of all places, in their order
     */
    void ticks(List<String> labels);

    /** Marks the region of a place, over which a page shows the figures of the place. */
    void region(int place, Box box);

    /**
     * A point.
     *
     * @param x the share of the width
     * @param y the pixels below the top
     */
    record Spot(double x, double y) {}

    /**
     * A rectangle.
     *
     * @param x the left side, as a share of the width
     * @param y the top, in pixels
     * @param width the width, as a share of that of the plot
     * @param height the height in pixels
     */
    record Box(double x, double y, double width, double height) {}
}
