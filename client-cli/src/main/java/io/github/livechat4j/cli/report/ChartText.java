package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Draws a sheet as bars of block characters: vertical bars if all fit in a line, else horizontal bars. Each curve has a
 * panel of its own; the panels of a plot share one scale.
 *
 * @param style bold, faint and coloured text
 * @param width the width of a line in terminal columns
 */
record ChartText(Style style, int width) {

    private static final int HEIGHT = 8;
    private static final int WIDEST_BAR = 3;
    private static final String UPRIGHT = " ▁▂▃▄▅▆▇█";
    private static final String LYING = " ▏▎▍▌▋▊▉█";
    private static final int EIGHTHS = 8;
    private static final int NARROWEST = 10;
    private static final String NOTHING = "·";

    String of(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append(style.bold(TerminalText.cut(sheet.question().title(), width)))
                .append('\n');
        TerminalText.lines(TableText.about(sheet.question()), width)
                .forEach(line -> text.append(style.faint(line)).append('\n'));
        if (sheet.plots().stream().allMatch(Plot::isEmpty)) {
            return text.append("\nThe service has no figures of this.\n").toString();
        }
        for (Plot plot : sheet.plots()) {
            draw(text, plot);
        }
        for (String remark : sheet.remarks()) {
            text.append('\n');
            TerminalText.lines(remark, width)
                    .forEach(line -> text.append(style.faint(line)).append('\n'));
        }
        return text.toString();
    }

    private void draw(StringBuilder text, Plot plot) {
        boolean isOfAgents = plot.axis() == Plot.Axis.NAMES;
        Scale scale = Scale.ofHalves(plot);
        int room = width - scale.labelWidth() - 2;
        boolean isUpright = !isOfAgents && plot.ticks().size() <= room;
        for (int index = 0; index < plot.curves().size(); index++) {
            Plot.Curve curve = plot.curves().get(index);
            text.append('\n');
            String name = plot.curves().size() > 1 || isOfAgents ? panelName(plot, curve) : "";
            if (!name.isEmpty()) {
                text.append(style.series(index, "■ "))
                        .append(TerminalText.cut(name, width - 2))
                        .append('\n');
            }
            if (isUpright) {
                upright(text, plot, curve, index, scale, room);
            } else {
                lying(text, plot, curve, index);
            }
        }
    }

    private static String panelName(Plot plot, Plot.Curve curve) {
        return plot.curves().size() > 1 ? curve.name() : plot.title();
    }

    private void upright(StringBuilder text, Plot plot, Plot.Curve curve, int index, Scale scale, int room) {
        int step = Math.min(WIDEST_BAR + 1, room / plot.ticks().size());
        int bar = Math.max(1, step - 1);
        for (int row = HEIGHT - 1; row >= 0; row--) {
            String label = row == HEIGHT - 1 ? scale.top() : row == HEIGHT / 2 - 1 ? scale.middle() : "";
            StringBuilder blocks = new StringBuilder();
            for (Optional<BigDecimal> number : curve.numbers()) {
                blocks.append(block(scale, number, row).repeat(bar));
                blocks.append(" ".repeat(step - bar));
            }
            text.append(style.faint(TerminalText.right(label, scale.labelWidth()) + (label.isEmpty() ? " │" : " ┤")))
                    .append(style.series(index, blocks.toString().stripTrailing()))
                    .append('\n');
        }
        text.append(style.faint(TerminalText.right(scale.bottom(), scale.labelWidth()) + " └"
                        + "─".repeat(step * plot.ticks().size())))
                .append('\n')
                .append(style.faint(" ".repeat(scale.labelWidth() + 2) + axis(plot, step)))
                .append('\n');
    }

    /** Returns the character for the part of a bar in one row, in eighths. */
    private static String block(Scale scale, Optional<BigDecimal> number, int row) {
        if (number.isEmpty()) {
            return row == 0 ? NOTHING : " ";
        }
        int filled = scale.of(number.get(), HEIGHT * EIGHTHS) - row * EIGHTHS;
        int eighths = Math.max(0, Math.min(EIGHTHS, filled));
        return UPRIGHT.substring(eighths, eighths + 1);
    }

    /** Returns the labels of the axis, without those that would touch the label before. */
    private static String axis(Plot plot, int step) {
        StringBuilder axis = new StringBuilder();
        int used = 0;
        for (int index = 0; index < plot.ticks().size(); index++) {
            int place = index * step;
            String tick = plot.ticks().get(index);
            boolean isFree = used == 0 || used + 2 <= place;
            if (isFree
                    && place + TerminalText.width(tick)
                            <= Math.max(step * plot.ticks().size(), TerminalText.width(tick))) {
                axis.append(" ".repeat(place - used)).append(tick);
                used = place + TerminalText.width(tick);
            }
        }
        return axis.toString();
    }

    private void lying(StringBuilder text, Plot plot, Plot.Curve curve, int index) {
        Scale scale = Scale.ofHalves(plot);
        List<String> values = curve.numbers().stream()
                .map(number -> number.map(plot.unit()::text).orElse(NOTHING))
                .toList();
        List<String> labels = plot.axis() == Plot.Axis.NAMES ? plot.ticks() : plot.labels();
        int labelWidth = Math.min(TerminalText.widest(labels), Math.max(NARROWEST, width / 3));
        int room = Math.max(NARROWEST, width - labelWidth - TerminalText.widest(values) - 4);
        for (int place = 0; place < values.size(); place++) {
            String bar = curve.numbers()
                    .get(place)
                    .map(number -> bar(scale, number, room))
                    .orElse("");
            text.append(TerminalText.left(TerminalText.cut(labels.get(place), labelWidth), labelWidth))
                    .append(style.faint(" │"))
                    .append(style.series(index, bar))
                    .append(bar.isEmpty() ? "" : " ")
                    .append(values.get(place))
                    .append('\n');
        }
    }

    private static String bar(Scale scale, BigDecimal number, int room) {
        int eighths = scale.of(number, room * EIGHTHS);
        String end = eighths % EIGHTHS == 0 ? "" : LYING.substring(eighths % EIGHTHS, eighths % EIGHTHS + 1);
        return "█".repeat(eighths / EIGHTHS) + end;
    }
}
