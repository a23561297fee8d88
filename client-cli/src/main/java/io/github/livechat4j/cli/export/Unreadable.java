package io.github.livechat4j.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.cli.output.LeftOutCount;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import java.io.UncheckedIOException;
import java.util.List;

/** Counts what an export could not read, and makes the lines that list it. */
final class Unreadable {

    /** So many places are told; the file has all. */
    private static final int MOST_TOLD = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonCodec codec = new JsonCodec();
    private final LeftOutCount count;

    /**
     * Begins to count.
     *
     * @param records how many records an export that is gone on with had
     * @param values how many values it had
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

    /** The line that lists a record. */
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

    /** The lines that list what could not be read within a record. */
    String lines(Object record, Object identity) {
        StringBuilder lines = new StringBuilder();
        for (UnreadableValue value : codec.unreadableIn(record)) {
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
     * Sums up, for the end of an export.
     *
     * @param where what became of them and where they are listed
     * @return lines for people; none if all could be read
     */
    List<String> summary(String where) {
        return count.summary("could not be read; " + where);
    }
}
