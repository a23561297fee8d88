package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import io.github.livechat4j.reports.MeanTime;
import io.github.livechat4j.reports.ReportQuery;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the HTML page in a browser. */
@NeedsProgram(value = Browser.NAMES, packages = "chromium")
class ReportPageBrowserTest {

    private static final Pattern CELL = Pattern.compile("<td data-value=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("<tr[^>]*><th scope=\"row\">(.+?)</th>(.*?)</tr>");

    @TempDir
    private static Path directory;

    private static Browser browser;
    private static Path page;
    private static AgentScorecard card;

    @BeforeAll
    static void write() throws IOException {
        browser = Browser.find();
        page = directory.resolve("scorecard.html");
        try (Account account = Account.start()) {
            assertThat(account.report("scorecard", "-o", page.toString()).exitCode())
                    .isZero();
            List<String> agents = account.sandbox().client().agents().listAgents().stream()
                    .map(agent -> agent.login())
                    .toList();
            card = account.sandbox().client().reports().scorecard(agents, ReportQuery.of(YearMonth.of(2026, 2)));
        }
    }

    private static String chats(AgentScore score) {
        return Long.toString(score.chats().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Browser.Scheme.class)
    void page_inLightAndDark_thenHasTheFiguresOfTheLibraryAndPicturesOfThatTheme(Browser.Scheme scheme)
            throws Exception {
        Path picture = Files.createDirectories(Path.of("target", "screenshots"))
                .resolve("scorecard-" + scheme.word() + ".png");

        Browser.Opened opened = browser.open(page, scheme, picture);

        assertThat(opened.console()).isEmpty();
        assertFigures(opened);
        Theme theme = scheme == Browser.Scheme.DARK ? Theme.DARK : Theme.LIGHT;
        Theme other = scheme == Browser.Scheme.DARK ? Theme.LIGHT : Theme.DARK;
        assertThat(colours(ImageIO.read(picture.toFile())))
                .contains(theme.ground(), theme.curve(0))
                .doesNotContain(other.curve(0));
    }

    private static void assertFigures(Browser.Opened opened) {
        Matcher rows = ROW.matcher(opened.document());
        for (AgentScore score : card.agents()) {
            assertThat(rows.find()).isTrue();
            assertThat(rows.group(1).replace("<wbr>", "")).isEqualTo(score.agent());
            assertRow(rows.group(2), score);
        }
        assertThat(rows.find()).isTrue();
        assertThat(rows.group(1)).isEqualTo("total");
        assertRow(rows.group(2), card.total().orElseThrow());
        assertThat(rows.find()).isFalse();
    }

    private static void assertRow(String row, AgentScore score) {
        List<String> cells =
                CELL.matcher(row).results().map(cell -> cell.group(1)).toList();
        assertThat(cells).hasSize(9);
        assertThat(cells.get(0)).isEqualTo(chats(score));
        assertThat(cells.get(1))
                .isEqualTo(Long.toString(score.ratings().orElseThrow().good()));
        assertThat(cells.get(2))
                .isEqualTo(Long.toString(score.ratings().orElseThrow().bad()));
        assertThat(Double.parseDouble(cells.get(3)))
                .isEqualTo(score.satisfaction().orElseThrow().rate().orElseThrow());
        assertThat(cells.subList(4, 8).stream().map(ReportPageBrowserTest::seconds))
                .containsExactly(
                        score.firstResponse().flatMap(MeanTime::average).orElseThrow(),
                        score.response().flatMap(MeanTime::average).orElseThrow(),
                        score.chattingTime().orElseThrow(),
                        score.availability().orElseThrow());
        assertThat(Double.parseDouble(cells.get(8)))
                .isEqualTo(score.chatsPerAvailableHour().orElseThrow());
    }

    private static Duration seconds(String cell) {
        return Duration.ofNanos(new BigDecimal(cell).movePointRight(9).longValueExact());
    }

    private static Set<Color> colours(BufferedImage image) {
        Set<Color> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                colours.add(new Color(image.getRGB(x, y)));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title = 'changed'</script>",
                "<img src=\"data:,\" onerror=\"document.title = 'changed'\">",
                "<p style=\"color: red\">name</p>",
                "<style>body { color: red }</style>",
                "<iframe src=\"data:text/html,name\"></iframe>"
            })
    void page_whenMarkupHadGotIntoIt_thenTheBrowserRefusesIt(String markup) throws Exception {
        String text = Files.readString(page);
        Path changed = Files.writeString(directory.resolve("changed.html"), text.replace("<main>", "<main>" + markup));

        Browser.Opened opened = browser.open(changed, Browser.Scheme.LIGHT, directory.resolve("changed.png"));

        assertThat(opened.console()).hasSize(1).first().asString().contains("Content Security Policy");
        assertThat(opened.document()).doesNotContain("<title>changed</title>");
    }

    @Test
    void pageWithAnError_thenIsNoticed() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.html"), "<script>none.at.all()</script>");

        assertThat(browser.open(broken, Browser.Scheme.LIGHT, directory.resolve("broken.png"))
                        .console())
                .anyMatch(line -> line.contains("ReferenceError"));
    }
}
