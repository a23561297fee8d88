package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.resources.CommandOperation.Column;
import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.text.internal.VisibleText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Formats JSON values as cells of a table. */
final class Cells {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    Cells(ZoneId zone) {
        this.zone = zone;
    }

    String cell(JsonNode row, Column column) {
        return time(row, column).orElseGet(() -> VisibleText.line(text(value(row, column), ", ")));
    }

    /** Formats a value for CSV, where a text is kept as it is but cannot become a formula of a spreadsheet. */
    String csv(JsonNode row, Column column) {
        JsonNode value = value(row, column);
        String text = time(row, column).orElseGet(() -> text(value, "; "));
        return value.isNumber() ? text : Tabular.text(text);
    }

    /** Returns the place of a member, whose names are separated by dots. */
    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1").replace('.', '/');
    }

    private static JsonNode value(JsonNode row, Column column) {
        return row.at(pointer(column.name()));
    }

    private Optional<String> time(JsonNode row, Column column) {
        long seconds = column.format().equals("unixtime") ? value(row, column).asLong() : 0;
        return seconds > 0
                ? Optional.of(TIME.format(Instant.ofEpochSecond(seconds).atZone(zone)))
                : Optional.empty();
    }

    private static String text(JsonNode value, String separator) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> text(each, separator))
                    .collect(Collectors.joining(separator));
        }
        return value.isObject() ? value.toString() : value.asText();
    }
}
