package io.github.livechat4j.cli.export;

import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.wire.JsonCodec;
import java.time.ZoneId;
import java.util.List;

/** Formats records as text. */
interface RecordText {

    /** Returns the first lines of the file; empty for none. */
    String header();

    /** Formats a record, with a line end. */
    String of(Object record);

    /** Formats an unparseable record, with a line end; empty if the format cannot hold it. */
    String ofUnreadable(String json);

    static RecordText of(ExportFormat format, Columns columns, ZoneId zone) {
        JsonCodec json = new JsonCodec();
        return switch (format) {
            case NDJSON -> new Lines(json);
            case CSV -> new Rows(json, columns, zone);
        };
    }

    /** NDJSON: everything that the service sent, one record per line. */
    record Lines(JsonCodec json) implements RecordText {

        @Override
        public String header() {
            return "";
        }

        @Override
        public String of(Object record) {
            return json.write(record) + "\n";
        }

        /** Returns the JSON as the service sent it. */
        @Override
        public String ofUnreadable(String record) {
            return record + "\n";
        }
    }

    /** CSV: the values of the columns. */
    record Rows(JsonCodec json, Columns columns, ZoneId zone) implements RecordText {

        @Override
        public String header() {
            return row(columns.names());
        }

        @Override
        public String of(Object record) {
            return row(columns.row(json.typedTree(record), zone));
        }

        /** Returns nothing: an unparseable record may lack even its id, so it makes no row. */
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
