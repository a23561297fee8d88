package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.cli.Failure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {

    private static final PictureSize SIZE = new PictureSize(800, 450);

    private static BufferedImage png(Plot plot, Theme theme) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Picture.png(Sheets.of(plot), SIZE, theme)));
    }

    private static Set<Color> colours(BufferedImage image) {
        Set<Color> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(new Color(image.getRGB(x, y)));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void png_thenHasItsSizeAndItsColours(Theme theme) throws IOException {
        BufferedImage image = png(Sheets.plot(Plot.Style.BARS, 3, 9, 4), theme);

        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(450);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(theme.ground());
        assertThat(colours(image)).contains(theme.curve(0));
    }

    @ParameterizedTest
    @EnumSource(Plot.Style.class)
    void png_ofEachStyleWithGaps_thenIsDrawn(Plot.Style style) throws IOException {
        assertThat(colours(png(Sheets.plot(style, 3, -1, 4, 5), Theme.LIGHT))).contains(Theme.LIGHT.curve(0));
    }

    @Test
    void png_ofNothing_thenSaysThatThereIsNothing() {
        assertThatThrownBy(() -> png(Sheets.plot(Plot.Style.BARS, -1, -1), Theme.LIGHT))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nothing to draw");
    }

    @Test
    void svg_thenNeedsNoFontAndNothingElsewhere() {
        String svg = Picture.svg(Sheets.plot(Plot.Style.BARS, 3, 9), SIZE, Theme.LIGHT);

        assertThat(svg).startsWith("<svg").doesNotContain("<text", "<!DOCTYPE", "href=\"http");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colours_thenStandOutFromTheGround(Theme theme) {
        assertThat(contrast(theme.text(), theme.ground())).isGreaterThan(7);
        assertThat(contrast(theme.faint(), theme.ground())).isGreaterThan(4.5);
        for (int index = 0; index < 8; index++) {
            assertThat(contrast(theme.curve(index), theme.ground())).isGreaterThan(3);
        }
    }

    /** Returns the contrast ratio of WCAG 2. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
