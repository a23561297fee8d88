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
    private static final float LINE = 1.5f;
    private static final double LETTER = 0.62;

    static {
        // must be set before AWT is loaded, which looks for a screen
        System.setProperty("java.awt.headless", "true");
    }

    private Picture() {}

    /** Draws all plots of a sheet in one PNG. */
    static byte[] png(Sheet sheet, PictureSize size, Theme theme) {
        List<Plot> plots =
                sheet.plots().stream().filter(plot -> !plot.isEmpty()).toList();
        if (plots.isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "there is nothing to draw: the service has no figures of this")
                    .advise("ask for another period");
        }
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
        Font font = font(size);
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
        for (String line : TerminalText.lines(about, (int) ((size.width() - 2 * margin) / letter / LETTER))) {
            y += letter * LINE;
            graphics.drawString(line, (float) margin, (float) y);
        }
        y += letter;
        double width = size.width() - 2 * margin;
        double height = size.height() - y - margin;
        // bars with names beside them are low: several such charts stand side by side
        boolean isBeside = plots.stream().allMatch(plot -> plot.axis() == Plot.Axis.NAMES) && width > height;
        double part = ((isBeside ? width : height) - (plots.size() - 1) * margin) / plots.size();
        for (int index = 0; index < plots.size(); index++) {
            double begin = index * (part + margin);
            Rectangle2D area = isBeside
                    ? new Rectangle2D.Double(margin + begin, y, part, height)
                    : new Rectangle2D.Double(margin, y + begin, width, part);
            String heading = plots.size() == 1 ? "" : plots.get(index).title();
            new Raster(graphics, plots.get(index), area, heading, font, theme).draw();
        }
    }

    private static Font font(PictureSize size) {
        float wanted = (float) (Math.sqrt(size.width() * (double) size.height()) * FONT_PART);
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(Math.max(LEAST_FONT, Math.min(MOST_FONT, wanted)));
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
