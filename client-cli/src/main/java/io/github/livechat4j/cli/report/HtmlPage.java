package io.github.livechat4j.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a sheet as one self-contained HTML page. The templates are {@code report.html} and {@code chart.html}; the
 * template engine escapes all values.
 */
final class HtmlPage {

    private static final String TEMPLATE = "report.html";
    private static final String CHART = "chart.html";
    /** So many key figures are three rows of three; with four in a row, the last one would be alone. */
    private static final int NINE = 9;

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    private HtmlPage() {}

    static String of(Sheet sheet, Clock clock) {
        String template = template(TEMPLATE);
        Map<String, Object> page = page(sheet, clock);
        page.put("policy", PagePolicy.of(template));
        return compiled(template).execute(page);
    }

    private static Template compiled(String template) {
        return Mustache.compiler().escapeHTML(true).compile(template);
    }

    private static String template(String name) {
        try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> page(Sheet sheet, Clock clock) {
        Question question = sheet.question();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", question.report().title());
        page.put("period", question.period());
        page.put("asked", asked(question));
        page.put("remarks", sheet.remarks());
        page.put("hasRemarks", !sheet.remarks().isEmpty());
        List<Map<String, Object>> keyFigures = KeyFigures.of(sheet);
        page.put("keyFigures", keyFigures);
        page.put("isOfThrees", keyFigures.size() == NINE);
        page.put("charts", charts(sheet));
        page.put("tables", tables(sheet));
        page.put("isEmpty", sheet.lines().isEmpty());
        page.put("hasLines", !sheet.lines().isEmpty());
        page.put("written", WRITTEN.format(ZonedDateTime.now(clock)));
        return page;
    }

    private static List<Map<String, Object>> tables(Sheet sheet) {
        String caption = sheet.further().isEmpty() ? sheet.question().title() : rows(sheet);
        List<Map<String, Object>> tables = new ArrayList<>(PageTable.of(sheet, "figures", caption));
        sheet.further()
                .forEach(further -> tables.addAll(PageTable.of(further, further.rowTitle() + "s", rows(further))));
        return tables;
    }

    /** Returns the caption of one of several tables: what its rows are, such as {@code Agents}. */
    private static String rows(Sheet sheet) {
        String rows = sheet.rowTitle() + "s";
        return rows.substring(0, 1).toUpperCase(Locale.ROOT) + rows.substring(1);
    }

    private static List<Map<String, String>> asked(Question question) {
        List<Map<String, String>> asked = new ArrayList<>();
        question.query()
                .from()
                .ifPresent(from -> asked.add(Map.of(
                        "name",
                        "Period",
                        "value",
                        from + " to "
                                + question.query().to().map(Object::toString).orElse("today"))));
        question.weekday().ifPresent(day -> asked.add(Map.of("name", "Weekday", "value", question.period())));
        asked.add(Map.of("name", "Time zone", "value", question.zone()));
        question.granularity()
                .ifPresent(each -> asked.add(
                        Map.of("name", "Grouped by", "value", each.name().toLowerCase(Locale.ROOT))));
        question.filters().forEach(filter -> asked.add(Map.of("name", "Only for", "value", filter)));
        return asked;
    }

    private static List<Map<String, Object>> charts(Sheet sheet) {
        Template template = compiled(template(CHART));
        List<Plot> plots =
                sheet.plots().stream().filter(plot -> !plot.isEmpty()).toList();
        List<Map<String, Object>> charts = new ArrayList<>();
        for (Plot plot : plots) {
            // two small charts fill a row; with an odd number the first one is wide, and has a row of its own
            boolean isWide = charts.isEmpty() && plots.size() % 2 == 1;
            charts.add(Map.of(
                    "isWide", isWide,
                    "title", plot.title(),
                    "chart", template.execute(SvgChart.of(plot))));
        }
        return charts;
    }
}
