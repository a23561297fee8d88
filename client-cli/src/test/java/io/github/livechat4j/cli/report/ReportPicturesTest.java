package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Draws every report, light and dark, and writes its page. The files stay in {@code target/report-pages}, to be looked
 * at and for the checks of the profile {@code report-pages}.
 */
class ReportPicturesTest {

    private static final Path DIRECTORY = Path.of("target", "report-pages");
    private static final String[] COMPARED = {"chat-ratings", "--group-by", "week", "--compare", "previous"};
    private static final String[] AGENTS = {
        "chat-ratings",
        "--agent",
        "ines.duarte@example.com",
        "--agent",
        "joon.park@example.com",
        "--agent",
        "tomas.reis@example.com"
    };

    private static Account account;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(DIRECTORY);
        account = Account.withTickets(300);
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    static Stream<Arguments> reportsAndThemes() {
        return Stream.of(ReportName.values())
                .flatMap(report -> Stream.of(Theme.values()).map(theme -> Arguments.of(report, theme)));
    }

    private static void write(String name, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--overwrite", "-o", DIRECTORY.resolve(name).toString()));
        if (words[0].equals(ReportName.AGENTS_OCCUPANCY.word())) {
            all.addAll(List.of("--weekday", "monday"));
        }
        Cli.Outcome outcome = account.report(all.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
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
    @MethodSource("reportsAndThemes")
    void picture_thenShowsFigures(ReportName report, Theme theme) throws IOException {
        String name = report.word() + "-" + theme + ".png";

        write(name, report.word(), "--theme", theme.toString());

        BufferedImage image = ImageIO.read(DIRECTORY.resolve(name).toFile());
        // the first curve may be without figures
        assertThat(pixels(image, theme.curve(0)) + pixels(image, theme.curve(1)))
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(ReportName.class)
    void page_thenHasAChartWithTheFiguresOfEachPlace(ReportName report) throws IOException {
        write(report.word() + ".html", report.word());

        assertThat(Files.readString(DIRECTORY.resolve(report.word() + ".html")))
                .contains("<svg class=\"plot\"", "<g class=\"place\" tabindex=\"0\"");
    }

    @Test
    void comparisons_thenShowEachPeriod() throws IOException {
        write("comparison.html", COMPARED);
        write("comparison.png", COMPARED);
        write(
                "comparison-of-agents.html",
                Stream.concat(Stream.of(AGENTS), Stream.of("--compare", "previous"))
                        .toArray(String[]::new));

        BufferedImage image = ImageIO.read(DIRECTORY.resolve("comparison.png").toFile());
        assertThat(pixels(image, Theme.LIGHT.curve(0))).isGreaterThan(1000);
        assertThat(pixels(image, Theme.LIGHT.curve(1))).isGreaterThan(1000);
    }
}
