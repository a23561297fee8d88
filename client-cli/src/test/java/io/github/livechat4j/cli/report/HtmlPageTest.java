package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                        "<caption>Chats, March 2026</caption>",
                        "<th scope=\"row\">2026-03-01</th>")
                .contains("<a class=\"skip\" href=\"#data\">", "role=\"region\"", "tabindex=\"0\"")
                .contains("alt=\"Chats, 3 values from 2026-03-01 to 2026-03-03. chats: lowest 3 (2026-03-01),"
                        + " highest 9 (2026-03-02).\"");
    }

    @Test
    void page_ofNothing_thenSaysSo() {
        String page = HtmlPage.of(Sheets.of(Sheets.plot(Plot.Style.BARS)), Account.CLOCK);

        assertThat(page).contains("The service has no figures of this.").doesNotContain("<table");
    }
}
