package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    @Test
    void names_thenAreTextAndNothingElse() {
        String evil = "<script>alert('x')</script>\"&";

        String page = HtmlPage.of(Sheets.ofAgents(List.of(ReportColumn.of("chats")), evil), Account.CLOCK);

        assertThat(page).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(&#39;x&#39;)");
    }

    @Test
    void page_thenNeedsNothingElse() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS, 3, 9)), Account.CLOCK);

        assertThat(page).doesNotContain("http:", "https:", "url(", "@import").doesNotContain("<script");
    }

    @Test
    void page_thenAllowsNothingButItsStyleAndItsPictures() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS, 3, 9)), Account.CLOCK);

        assertThat(page.indexOf("http-equiv=\"Content-Security-Policy\"")).isBetween(0, page.indexOf("<title>"));
        assertThat(page)
                .containsPattern("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:;"
                        + " base-uri 'none'; form-action 'none'\"")
                .doesNotContain("unsafe", "style=");
    }

    @Test
    void page_thenCanBeReadWithoutSeeingIt() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS, 3, 9, -1)), Account.CLOCK);

        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "<caption>Total chats, March 2026</caption>",
                        "<th scope=\"row\">2026-03-01</th>")
                .contains("<a class=\"skip\" href=\"#data\">", "role=\"region\"", "tabindex=\"0\"")
                .contains(
                        "role=\"group\" aria-label=\"Chats, 3 values from 2026-03-01 to 2026-03-03. chats: lowest 3 (2026-03-01),"
                                + " highest 9 (2026-03-02).\"")
                .contains("tabindex=\"0\" role=\"img\" aria-label=\"2026-03-02, chats: 9\"")
                .contains("tabindex=\"0\" role=\"img\" aria-label=\"2026-03-03, chats: –\"");
    }

    @Test
    void names_inACurve_thenAreTextAndNothingElse() {
        Plot plot = Sheets.plot(Plot.Style.BARS, 3, 9);
        Plot evil = new Plot(
                plot.title(),
                plot.unit(),
                plot.style(),
                plot.axis(),
                List.of("<b>1", "2"),
                List.of("\"><script>", "2"),
                List.of(new Plot.Curve("<i>", Sheets.numbers(1, 2)), new Plot.Curve("<u>", Sheets.numbers(1, 2))));

        assertThat(HtmlPage.of(Sheets.of(evil), Account.CLOCK)).doesNotContain("<script", "<b>", "<i>", "<u>");
    }

    @Test
    void page_thenHasTheColoursOfThePictures() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS, 3, 9)), Account.CLOCK);

        for (int curve = 0; curve < Theme.CURVES; curve++) {
            String light =
                    "--c%d: #%06x;".formatted(curve, Theme.LIGHT.curve(curve).getRGB() & 0xffffff);
            String dark =
                    "--c%d: #%06x;".formatted(curve, Theme.DARK.curve(curve).getRGB() & 0xffffff);
            assertThat(page).contains(light, dark);
        }
    }

    @Test
    void table_whoseColumnsHaveNoRoom_thenGoesOnInAFurtherTable() {
        List<ReportColumn> columns = IntStream.range(0, 40)
                .mapToObj(index -> ReportColumn.of("figure_" + index))
                .toList();

        String page = HtmlPage.of(Sheets.ofAgents(columns, "nora@example.com"), Account.CLOCK);

        assertThat(page).contains("part 1 of ", "part 2 of ");
        assertThat(Pattern.compile("<th scope=\"col\">([^<]+)</th>")
                        .matcher(page)
                        .results()
                        .map(head -> head.group(1)))
                .containsExactlyElementsOf(
                        columns.stream().map(ReportColumn::label).toList());
    }

    @Test
    void total_whenTheTableIsLong_thenIsInOnePartWithTheLastRows() {
        String[] agents = IntStream.range(0, 15)
                .mapToObj(number -> "agent" + number + "@example.com")
                .toArray(String[]::new);

        String page = HtmlPage.of(Sheets.ofAgents(List.of(ReportColumn.of("chats")), agents), Account.CLOCK);

        String last = page.substring(page.indexOf("<tbody class=\"last\">"));
        assertThat(last.split("<tr", -1)).hasSize(1 + 3 + 1);
        assertThat(last)
                .contains("agent12<wbr>@example<wbr>.com", "agent14<wbr>@example", "<tr class=\"total\">")
                .doesNotContain("agent11<wbr>");
    }

    @Test
    void page_ofNothing_thenSaysSo() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS)), Account.CLOCK);

        assertThat(page).contains("The service has no figures of this.").doesNotContain("<table");
    }
}
