package io.github.livechat4j.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The plots of a picture in rows of one or two, as on the page: of an odd number, the first has a row of its own.
 *
 * @param rows the rows, from top to bottom
 */
record PictureRows(List<List<Plot>> rows) {

    /** The height of a line of text, in letters. */
    static final double LINE = 1.5;

    /** The lines of the title of the picture and of the margins. */
    private static final double AROUND = 5;

    private static final double BETWEEN = 1.1;
    private static final double OF_TIMES = 14;
    private static final double ABOVE_NAMES = 1;
    private static final double LEGEND = 1.6;
    private static final double OF_A_BAR = 1.05;
    private static final double LEAST_ROW = 1.25;

    PictureRows {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static PictureRows of(List<Plot> plots, boolean isInTwoColumns) {
        int columns = isInTwoColumns ? 2 : 1;
        List<List<Plot>> rows = new ArrayList<>();
        int place = plots.size() % columns;
        if (place > 0) {
            rows.add(plots.subList(0, place));
        }
        for (; place < plots.size(); place += columns) {
            rows.add(plots.subList(place, place + columns));
        }
        return new PictureRows(rows);
    }

    /** Returns the height of the picture at which each name and number has room, in lines of text. */
    double lines() {
        return AROUND + rows.stream().mapToDouble(PictureRows::lines).sum() + BETWEEN * Math.max(0, rows.size() - 1);
    }

    /** Returns the part of the room of all rows that a row gets. */
    double share(List<Plot> row) {
        return lines(row) / rows.stream().mapToDouble(PictureRows::lines).sum();
    }

    private static double lines(List<Plot> row) {
        return row.stream().mapToDouble(PictureRows::lines).max().orElse(0);
    }

    private static double lines(Plot plot) {
        if (plot.axis() == Plot.Axis.TIME) {
            return OF_TIMES;
        }
        int curves = plot.curves().size();
        return ABOVE_NAMES + plot.labels().size() * Math.max(LEAST_ROW, OF_A_BAR * curves) + (curves > 1 ? LEGEND : 0);
    }
}
