package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;

/** Draws plots as PNG and as SVG. */
final class Picture {

    static {
        // must be set before AWT is loaded, which looks for a screen
        System.setProperty("java.awt.headless", "true");
    }

    private Picture() {}

    /** Draws all plots of a sheet in one PNG, one below the other. */
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
            int height = size.height() / plots.size();
            for (int index = 0; index < plots.size(); index++) {
                String title = plots.size() == 1
                        ? sheet.question().caption()
                        : plots.get(index).title() + ", " + sheet.question().period()
                                + sheet.question().zoneMark();
                Graphics2D part = (Graphics2D) graphics.create(0, index * height, size.width(), height);
                Drawing.of(plots.get(index), title, new PictureSize(size.width(), height), theme)
                        .paint(part, size.width(), height);
                part.dispose();
            }
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

    /**
     * Draws one plot as SVG, without a title. Letters are drawn as shapes, so the picture does not depend on the
     * reader's fonts.
     */
    static String svg(Plot plot, PictureSize size, Theme theme) {
        return withFonts(() -> {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(
                    documents().createDocument("http://www.w3.org/2000/svg", "svg", null));
            context.setComment(null);
            context.setPrecision(2);
            SVGGraphics2D graphics = new SVGGraphics2D(context, true);
            Drawing.of(plot, "", size, theme).paint(graphics, size.width(), size.height());
            graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
            StringWriter svg = new StringWriter();
            try {
                graphics.stream(svg, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // without the XML prolog, whose document type names an external document
            return svg.toString().substring(svg.toString().indexOf("<svg"));
        });
    }

    private static DOMImplementation documents() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
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
