package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.resources.CommandOperation.Column;
import io.github.livechat4j.text.internal.VisibleText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
        JsonNode value = row.at("/" + column.name().replace("~", "~0").replace('.', '/'));
        if (column.format().equals("unixtime") && value.asLong() > 0) {
            return TIME.format(Instant.ofEpochSecond(value.asLong()).atZone(zone));
        }
        return text(value);
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Cells::text)
                    .collect(Collectors.joining(", "));
        }
        String text = value.isObject() ? value.toString() : value.asText();
        return VisibleText.line(text);
    }
}
