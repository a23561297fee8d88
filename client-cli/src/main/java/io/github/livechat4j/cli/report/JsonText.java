package io.github.livechat4j.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.reports.ReportQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet as one JSON document for scripts: the question, and {@code rows} and {@code total} with the library's
 * names of figures. Times are in seconds, shares from 0 to 1; a figure that the service did not report is null.
 */
final class JsonText {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    static String of(Sheet sheet) {
        ObjectNode document = MAPPER.createObjectNode();
        ask(document, sheet.question());
        ObjectNode units = document.putObject("units");
        boolean isOfFigures =
                sheet.lines().stream().anyMatch(line -> !line.figure().isEmpty());
        Stream<String> figures = isOfFigures
                ? sheet.lines().stream().map(Line::figure)
                : sheet.columns().stream().map(ReportColumn::figure);
        figures.forEach(figure -> units.put(figure, Unit.of(figure).word()));
        ArrayNode rows = document.putArray("rows");
        sheet.lines().forEach(line -> write(rows.addObject(), sheet.columns(), line));
        sheet.total().ifPresent(total -> write(document.putObject("total"), sheet.columns(), total));
        for (Sheet further : sheet.further()) {
            String name = further.rowTitle() + "s";
            ArrayNode others = document.putArray(name);
            further.lines().forEach(line -> write(others.addObject(), further.columns(), line));
            further.total().ifPresent(total -> write(document.putObject("total_of_" + name), further.columns(), total));
        }
        ArrayNode remarks = document.putArray("remarks");
        sheet.remarks().forEach(remarks::add);
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(ObjectNode document, Question question) {
        ReportQuery query = question.query();
        document.put("report", question.report().word());
        document.put("from", query.from().map(LocalDate::toString).orElse(null));
        document.put("to", query.to().map(LocalDate::toString).orElse(null));
        document.put("zone", question.reportZone().name().orElse(null));
        document.put("zone_of", question.reportZone().isAsked() ? "option" : "account");
        document.put(
                "group_by",
                question.granularity()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        question.compared()
                .ifPresent(period -> document.putObject("compared")
                        .put("from", period.other().first().toString())
                        .put("to", period.other().last().toString()));
        ArrayNode agents = document.putArray("agents_asked");
        question.agents().forEach(agents::add);
        document.put(
                "group", query.group().isPresent() ? (Integer) query.group().getAsInt() : null);
        ArrayNode tags = document.putArray("tags");
        query.tags().forEach(tags::add);
    }

    private static void write(ObjectNode object, List<ReportColumn> columns, Line line) {
        line.fields().forEach(field -> parent(object, field.path()).put(last(field.path()), field.value()));
        for (int index = 0; index < columns.size(); index++) {
            List<String> path = columns.get(index).path();
            Optional<BigDecimal> number = line.numbers().get(index);
            parent(object, path).put(last(path), number(number));
            if (columns.get(index).unit().isChange() && number.isPresent()) {
                List<String> mark = path.stream()
                        .map(name -> name.equals("change") ? "uncertain" : name)
                        .toList();
                parent(object, mark).put(last(mark), line.uncertain().contains(index));
            }
        }
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::stripTrailingZeros)
                .map(each -> each.scale() < 0 ? each.setScale(0) : each)
                .orElse(null);
    }

    private static ObjectNode parent(ObjectNode object, List<String> path) {
        ObjectNode parent = object;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(name);
        }
        return parent;
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}
