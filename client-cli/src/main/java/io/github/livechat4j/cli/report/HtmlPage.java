package io.github.livechat4j.cli.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a sheet as one self-contained HTML page. The template is {@code report.html}; the template engine escapes all
 * values.
 */
final class HtmlPage {

    private static final String TEMPLATE = "report.html";
    private static final PictureSize WIDE = new PictureSize(1080, 430);
    private static final PictureSize SMALL = new PictureSize(520, 330);
    private static final int MOST_KEY_FIGURES = 8;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    private HtmlPage() {}

    static String of(Sheet sheet, Clock clock) {
        String template = template();
        Map<String, Object> page = page(sheet, clock);
        page.put("policy", PagePolicy.of(template));
        return Mustache.compiler().escapeHTML(true).compile(template).execute(page);
    }

    private static String template() {
        try (InputStream file = HtmlPage.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(file, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
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
        page.put("keyFigures", keyFigures(sheet));
        page.put("pictures", pictures(sheet));
        page.put("rowTitle", sheet.rowTitle());
        page.put("owners", owners(sheet));
        page.put("heads", heads(sheet));
        page.put("lines", sheet.lines().stream().map(line -> row(sheet, line)).toList());
        page.put(
                "totals", sheet.total().map(total -> List.of(row(sheet, total))).orElse(List.of()));
        page.put("further", sheet.further().stream().map(HtmlPage::table).toList());
        page.put("isEmpty", sheet.lines().isEmpty());
        page.put("hasLines", !sheet.lines().isEmpty());
        page.put("written", WRITTEN.format(ZonedDateTime.now(clock)));
        return page;
    }

    /** Returns a further table, below the first. */
    private static Map<String, Object> table(Sheet sheet) {
        String title = sheet.rowTitle() + "s";
        return Map.of(
                "title", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
                "rowTitle", sheet.rowTitle(),
                "heads", heads(sheet),
                "lines", sheet.lines().stream().map(line -> row(sheet, line)).toList(),
                "totals", sheet.total().map(total -> List.of(row(sheet, total))).orElse(List.of()));
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
                .ifPresent(each ->
                        asked.add(Map.of("name", "By", "value", each.name().toLowerCase(Locale.ROOT))));
        question.filters().forEach(filter -> asked.add(Map.of("name", "Only", "value", filter)));
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

    private static List<Map<String, Object>> pictures(Sheet sheet) {
        List<Plot> plots =
                sheet.plots().stream().filter(plot -> !plot.isEmpty()).toList();
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (Plot plot : plots) {
            // two small pictures fill a row; with an odd number the first one is wide, and has a row of its own
            boolean isWide = pictures.isEmpty() && plots.size() % 2 == 1;
            PictureSize size = isWide ? WIDE : SMALL;
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("isWide", isWide);
            picture.put("title", plot.title());
            picture.put("alt", plot.inWords());
            picture.put("width", size.width());
            picture.put("height", size.height());
            picture.put("light", source(plot, size, Theme.LIGHT));
            picture.put("dark", source(plot, size, Theme.DARK));
            pictures.add(picture);
        }
        return pictures;
    }

    private static String source(Plot plot, PictureSize size, Theme theme) {
        byte[] svg = Picture.svg(plot, size, theme).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    /** Returns the first row of the header, by agent: each name spans the columns of that agent. */
    private static List<Map<String, Object>> owners(Sheet sheet) {
        List<Map<String, Object>> owners = new ArrayList<>();
        if (sheet.hasOwners()) {
            Map<String, Integer> spans = new LinkedHashMap<>();
            sheet.columns().forEach(column -> spans.merge(column.owner(), 1, Integer::sum));
            List<Map<String, Object>> cells = new ArrayList<>();
            spans.forEach((owner, span) -> cells.add(Map.of("name", owner, "span", span)));
            owners.add(Map.of("cells", cells));
        }
        return owners;
    }

    private static List<Map<String, Object>> heads(Sheet sheet) {
        return sheet.columns().stream()
                .map(column -> Map.<String, Object>of("name", column.label()))
                .toList();
    }

    private static Map<String, Object> row(Sheet sheet, Line line) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int index = 0; index < sheet.columns().size(); index++) {
            Unit unit = sheet.columns().get(index).unit();
            Optional<BigDecimal> number = line.numbers().get(index);
            cells.add(Map.of(
                    "text", line.text(index, unit).orElse("–"),
                    "number", number.map(BigDecimal::toPlainString).orElse(""),
                    "absent", number.isEmpty()));
        }
        return Map.of("label", line.label(), "cells", cells);
    }
}
