package io.github.livechat4j.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.cli.output.LeftOutCount;
import io.github.livechat4j.wire.UnreadableValue;
import java.io.UncheckedIOException;
import java.util.List;

/** Counts the records and values that an export could not parse, and formats the lines of their list. */
final class Unreadable {

    /** The number of places in the summary; the list has all. */
    private static final int MOST_TOLD = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LeftOutCount count;

    /**
     * Starts counting.
     *
     * @param records the number of records from the checkpoint; 0 for a new export
     * @param values the number of values from the checkpoint; 0 for a new export
     */
    Unreadable(long records, long values) {
        this.count = new LeftOutCount(MOST_TOLD, records, values);
    }

    long records() {
        return count.records();
    }

    long values() {
        return count.values();
    }

    /** Counts a record, and returns its line. */
    String line(UnreadableRecord record) {
        count.record(record.toString());
        ObjectNode line = JSON.createObjectNode();
        line.put("from", record.from() == null ? null : record.from().toString());
        line.put("to", record.to() == null ? null : record.to().toString());
        line.put("page", record.page()).put("index", record.index()).put("id", record.id());
        line.put("path", record.jsonPath()).put("expected", record.expected()).put("found", record.found());
        line.putRawValue("record", new RawValue(record.json()));
        return text(line);
    }

    /** Counts the unparseable values within a record, and returns their lines. */
    String lines(List<UnreadableValue> values, Object identity) {
        StringBuilder lines = new StringBuilder();
        for (UnreadableValue value : values) {
            count.value(identity + ": expected " + value.expected() + " at " + value.jsonPath() + " but found "
                    + value.found());
            ObjectNode line = JSON.createObjectNode();
            line.put("id", identity.toString());
            line.put("path", value.jsonPath()).put("expected", value.expected()).put("found", value.found());
            line.putRawValue("value", new RawValue(value.json()));
            lines.append(text(line));
        }
        return lines.toString();
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a summary for the end of an export.
     *
     * @param where where they are listed, in words
     * @return lines for people; none if everything could be parsed
     */
    List<String> summary(String where) {
        return count.summary("could not be read; " + where);
    }
}
