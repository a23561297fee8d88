package io.github.livechat4j.cli.export;

import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.wire.JsonCodec;
import java.time.ZoneId;
import java.util.List;

/** Writes records as text. */
interface RecordText {

    /** What the file begins with. */
    String header();

    /** A record with the end of its line. */
    String of(Object record);

    /** A record that cannot be read, with the end of its line; empty if it cannot be there. */
    String ofUnreadable(String json);

    static RecordText of(ExportFormat format, Columns columns, ZoneId zone) {
        JsonCodec json = new JsonCodec();
        return switch (format) {
            case NDJSON -> new Lines(json);
            case CSV -> new Rows(json, columns, zone);
        };
    }

    /** Everything that the service sent, in one line. */
    record Lines(JsonCodec json) implements RecordText {

        @Override
        public String header() {
            return "";
        }

        @Override
        public String of(Object record) {
            return json.write(record) + "\n";
        }

        /** A line holds whatever the service sent. */
        @Override
        public String ofUnreadable(String record) {
            return record + "\n";
        }
    }

    /** What fits into the columns. */
    record Rows(JsonCodec json, Columns columns, ZoneId zone) implements RecordText {

        @Override
        public String header() {
            return row(columns.names());
        }

        @Override
        public String of(Object record) {
            return row(columns.row(json.typedTree(record), zone));
        }

        /** What has no id is no row. */
        @Override
        public String ofUnreadable(String record) {
            return "";
        }

        private static String row(List<String> cells) {
            Tabular row = () -> List.of(cells);
            return row.toCsv();
        }
    }
}
