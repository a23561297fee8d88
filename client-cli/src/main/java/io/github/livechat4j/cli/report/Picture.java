package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.TerminalText;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Draws plots as PNG. */
final class Picture {

    private static final double FONT_PART = 0.019;
    private static final float LEAST_FONT = 12;
    private static final float MOST_FONT = 30;
    private static final float TITLE = 1.35f;
    private static final float MARGIN = 1.6f;
    /** The least width of a plot beside another, in letters. */
    private static final double LEAST_COLUMN = 30;

    private static final double LETTER = 0.62;
    private static final double USUAL_SHAPE = PictureSize.USUAL.width() / (double) PictureSize.USUAL.height();

    static {
        // must be set before AWT is loaded, which looks for a screen
        System.setProperty("java.awt.headless", "true");
    }

    private Picture() {}

    /** Draws all plots of a sheet in one PNG that is as high as they need. */
    static byte[] png(Sheet sheet, Theme theme) {
        List<Plot> plots = plots(sheet);
        double letter = wanted(PictureSize.USUAL);
        double lines = rows(plots, PictureSize.USUAL).lines();
        return png(sheet, plots, PictureSize.USUAL.withHeight(lines * PictureRows.LINE * letter), theme);
    }

    /** Draws all plots of a sheet in one PNG. */
    static byte[] png(Sheet sheet, PictureSize size, Theme theme) {
        return png(sheet, plots(sheet), size, theme);
    }

    private static List<Plot> plots(Sheet sheet) {
        List<Plot> plots =
                sheet.plots().stream().filter(plot -> !plot.isEmpty()).toList();
        if (plots.isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "there is nothing to draw: the service has no figures of this")
                    .advise("ask for another period");
        }
        return plots;
    }

    private static byte[] png(Sheet sheet, List<Plot> plots, PictureSize size, Theme theme) {
        return withFonts(() -> {
            BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(theme.ground());
            graphics.fillRect(0, 0, size.width(), size.height());
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(sheet, plots, graphics, size, theme);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private static void draw(Sheet sheet, List<Plot> plots, Graphics2D graphics, PictureSize size, Theme theme) {
        PictureRows rows = rows(plots, size);
        Font font = font(size, rows);
        float letter = font.getSize2D();
        double margin = letter * MARGIN;
        Font title = font.deriveFont(Font.BOLD, letter * TITLE);
        double y = margin + title.getSize2D();
        graphics.setColor(theme.text());
        graphics.setFont(title);
        graphics.drawString(sheet.question().title(), (float) margin, (float) y);
        String about = TableText.about(sheet.question());
        graphics.setColor(theme.faint());
        graphics.setFont(font);
        for (String line : TerminalText.lines(about, letters(size.width() - 2 * margin, font))) {
            y += letter * PictureRows.LINE;
            graphics.drawString(line, (float) margin, (float) y);
        }
        y += letter;
        double width = size.width() - 2 * margin;
        double room = size.height() - y - margin - (rows.rows().size() - 1) * margin;
        for (List<Plot> row : rows.rows()) {
            double height = room * rows.share(row);
            double part = (width - (row.size() - 1) * margin) / row.size();
            for (int index = 0; index < row.size(); index++) {
                Rectangle2D area = new Rectangle2D.Double(margin + index * (part + margin), y, part, height);
                String heading = plots.size() == 1
                        ? ""
                        : TerminalText.cut(row.get(index).title(), Math.max(1, letters(part, font)));
                new Raster(graphics, row.get(index), area, heading, font, theme).draw();
            }
            y += height + margin;
        }
    }

    private static int letters(double width, Font font) {
        return (int) (width / font.getSize2D() / LETTER);
    }

    private static PictureRows rows(List<Plot> plots, PictureSize size) {
        return PictureRows.of(plots, plots.size() > 1 && size.width() / 2.0 / wanted(size) >= LEAST_COLUMN);
    }

    /** Returns the size of letters in a picture, which a great height does not make larger. */
    private static float wanted(PictureSize size) {
        double height = Math.min(size.height(), size.width() / USUAL_SHAPE);
        return Math.max(LEAST_FONT, Math.min(MOST_FONT, (float) (Math.sqrt(size.width() * height) * FONT_PART)));
    }

    private static Font font(PictureSize size, PictureRows rows) {
        float fitting = (float) (size.height() / rows.lines() / PictureRows.LINE);
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                .deriveFont(Math.max(LEAST_FONT, Math.min(wanted(size), fitting)));
    }

    /**
     * Runs a drawing, and explains missing fonts: the JVM looks for fonts when it draws the first letter, and its
     * exceptions do not tell what is wrong.
     */
    private static <R> R withFonts(Supplier<R> drawing) {
        try {
            return drawing.get();
        } catch (LinkageError | InternalError e) {
            throw noFonts(e);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("font")) {
                throw noFonts(e);
            }
            throw e;
        }
    }

    private static Failure noFonts(Throwable cause) {
        return Failure.of(ExitCode.UNEXPECTED, "there is no font to draw a picture with")
                .advise("install fontconfig and a font, as with: apt-get install fontconfig fonts-dejavu-core")
                .because(cause);
    }
}
