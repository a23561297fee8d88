package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.cli.Failure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Percentage;
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
    void png_ofALineWhosePointsHaveNoNeighbours_thenDrawsEachPoint() throws IOException {
        BufferedImage one = png(Sheets.plot(Plot.Style.LINES, -1, 5, -1, -1, -1), Theme.LIGHT);
        BufferedImage three = png(Sheets.plot(Plot.Style.LINES, 3, -1, 5, -1, 2), Theme.LIGHT);

        assertThat(pixels(one)).isPositive();
        // edges are blended, so the pixels of the pure colour differ a little
        assertThat(pixels(three)).isCloseTo(3 * pixels(one), Percentage.withPercentage(20));
    }

    @Test
    void png_ofAPointBetweenManyPlaces_thenDrawsIt() throws IOException {
        int[] numbers = IntStream.range(0, 365).map(day -> day == 200 ? 7 : -1).toArray();

        assertThat(pixels(png(Sheets.plot(Plot.Style.LINES, numbers), Theme.LIGHT)))
                .isPositive();
    }

    @Test
    void png_ofSeveralCurvesAsBars_thenDrawsThemBesideEachOther() throws IOException {
        Plot one = Sheets.plot(Plot.Style.BARS, 5, 5);
        Plot both = new Plot(
                one.title(),
                one.unit(),
                one.style(),
                one.axis(),
                one.ticks(),
                one.labels(),
                List.of(one.curves().get(0), new Plot.Curve("before", Sheets.numbers(5, 5))));

        BufferedImage image = png(both, Theme.LIGHT);

        // the legend has a mark of each colour too
        assertThat(pixels(image)).isGreaterThan(10_000);
        assertThat(pixels(image, Theme.LIGHT.curve(1))).isCloseTo(pixels(image), Percentage.withPercentage(2));
    }

    private static Plot ofNames(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(name -> "agent " + name).toList();
        int[] numbers = IntStream.rangeClosed(1, count).toArray();
        return new Plot(
                "Chats",
                Unit.COUNT,
                Plot.Style.BARS,
                Plot.Axis.NAMES,
                names,
                names,
                List.of(
                        new Plot.Curve("chats", Sheets.numbers(numbers)),
                        new Plot.Curve("chats before", Sheets.numbers(numbers))));
    }

    @Test
    void png_withoutASize_thenGrowsWithTheNamesAndNumbersOfItsPlots() throws IOException {
        BufferedImage few = ImageIO.read(new ByteArrayInputStream(Picture.png(Sheets.of(ofNames(3)), Theme.LIGHT)));
        BufferedImage many = ImageIO.read(new ByteArrayInputStream(Picture.png(Sheets.of(ofNames(40)), Theme.LIGHT)));

        assertThat(few.getHeight()).isEqualTo(675);
        assertThat(many.getWidth()).isEqualTo(1200);
        // two bars of a name, each as high as a digit at least
        assertThat(many.getHeight()).isBetween(40 * 2 * 14, 8000);
    }

    @Test
    void rows_ofFivePlotsInTwoColumns_thenAreOneAndTwiceTwo() {
        Plot plot = Sheets.plot(Plot.Style.BARS, 1, 2);

        PictureRows rows = PictureRows.of(List.of(plot, plot, plot, plot, plot), true);

        assertThat(rows.rows()).extracting(List::size).containsExactly(1, 2, 2);
        assertThat(PictureRows.of(List.of(plot, plot), false).rows())
                .extracting(List::size)
                .containsExactly(1, 1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colour_ofAnotherPeriod_thenIsNearerToTheGround(Theme theme) {
        Color now = theme.curve(new Plot.Look(1, false));
        Color before = theme.curve(new Plot.Look(1, true));

        assertThat(now).isEqualTo(theme.curve(1));
        assertThat(contrast(before, theme.ground())).isLessThan(contrast(now, theme.ground()));
    }

    private static long pixels(BufferedImage image) {
        return pixels(image, Theme.LIGHT.curve(0));
    }

    private static long pixels(BufferedImage image, Color colour) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colours_thenStandOutFromTheGround(Theme theme) {
        assertThat(contrast(theme.text(), theme.ground())).isGreaterThan(7);
        assertThat(contrast(theme.faint(), theme.ground())).isGreaterThan(4.5);
        for (int index = 0; index < Theme.CURVES; index++) {
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
