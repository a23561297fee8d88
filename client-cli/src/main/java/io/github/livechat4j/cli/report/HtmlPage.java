package io.github.livechat4j.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.Optional;

/**
 * Writes a sheet as one self-contained HTML page. The templates are {@code report.html} and {@code chart.html}; the
 * template engine escapes all values.
 */
final class HtmlPage {

    private static final String TEMPLATE = "report.html";
    private static final String CHART = "chart.html";
    private static final int MOST_KEY_FIGURES = 8;
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
        page.put("keyFigures", keyFigures(sheet));
        page.put("charts", charts(sheet));
        page.put("tables", tables(sheet));
        page.put("isEmpty", sheet.lines().isEmpty());
        page.put("hasLines", !sheet.lines().isEmpty());
        page.put("written", WRITTEN.format(ZonedDateTime.now(clock)));
        return page;
    }

    private static List<Map<String, Object>> tables(Sheet sheet) {
        List<Map<String, Object>> tables = new ArrayList<>(PageTable.of(sheet, "figures"));
        sheet.further().forEach(further -> tables.addAll(PageTable.of(further, further.rowTitle() + "s")));
        return tables;
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
        asked.add(Map.of("name", "Days of", "value", question.zone()));
        question.granularity()
                .ifPresent(each -> asked.add(
                        Map.of("name", "Grouped by", "value", each.name().toLowerCase(Locale.ROOT))));
        question.filters().forEach(filter -> asked.add(Map.of("name", "Only for", "value", filter)));
        return asked;
    }

    private static List<Map<String, Object>> keyFigures(Sheet sheet) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Line line : sheet.lines()) {
            if (!line.figure().isEmpty() && line.numbers().get(0).isPresent()) {
                Map<String, Object> figure = new LinkedHashMap<>();
                figure.put("name", line.label());
                figure.put("value", line.text(0, Unit.COUNT).orElse(""));
                figure.put(
                        "change",
                        line.text(2, Unit.CHANGE).<Object>map(change -> change).orElse(false));
                figures.add(figure);
            }
        }
        Optional<Line> total = sheet.total();
        for (int index = 0; index < sheet.columns().size() && total.isPresent(); index++) {
            ReportColumn column = sheet.columns().get(index);
            Optional<BigDecimal> number = total.get().numbers().get(index);
            if (number.isPresent() && column.unit().isChange() && !figures.isEmpty()) {
                figures.get(figures.size() - 1)
                        .put("change", total.get().text(index, column.unit()).orElse(""));
            } else if (number.isPresent() && !column.path().contains("previous")) {
                Map<String, Object> figure = new LinkedHashMap<>();
                figure.put("name", column.heading());
                figure.put("value", column.unit().text(number.get()));
                figure.put("change", false);
                figures.add(figure);
            }
        }
        return figures.subList(0, Math.min(MOST_KEY_FIGURES, figures.size()));
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
