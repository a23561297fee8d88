package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * Formats records as lines in UTF-8.
 *
 * @param <T> the type of the records
 */
interface RecordText<T> {

    /** Returns the first lines of the file; empty for none. */
    byte[] header();

    /** Formats a record, with a line end. */
    byte[] of(T record);

    /** Formats an unparseable record, with a line end; empty if the format cannot hold it. */
    byte[] ofUnreadable(String json);

    /**
     * Returns the text of a format.
     *
     * @param type the type of the decoded records
     */
    static RecordText<ArchivedJson> of(ExportFormat format, Columns columns, Class<?> type, ZoneId zone) {
        return switch (format) {
            // a file of Parquet is made of the lines at the end
            case NDJSON, PARQUET -> new Lines();
            case CSV -> new Rows(new JsonCodec(), new RowScan(columns), columns, type, zone);
        };
    }

    /** NDJSON: everything that the service sent, one record per line. */
    record Lines() implements RecordText<ArchivedJson> {

        @Override
        public byte[] header() {
            return new byte[0];
        }

        @Override
        public byte[] of(ArchivedJson record) {
            return record.toLine();
        }

        /** Returns the JSON as the service sent it. */
        @Override
        public byte[] ofUnreadable(String record) {
            return (record + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** CSV: the values of the columns. */
    record Rows(JsonCodec json, RowScan scan, Columns columns, Class<?> type, ZoneId zone)
            implements RecordText<ArchivedJson> {

        @Override
        public byte[] header() {
            return row(columns.names());
        }

        @Override
        public byte[] of(ArchivedJson record) {
            byte[] bytes = record.toBytes();
            return row(
                    record.hasContractForm()
                            ? scan.row(bytes, zone)
                            : columns.row(json.typedTree(json.read(bytes, type)), zone));
        }

        /** Returns nothing: an unparseable record may lack even its id, so it makes no row. */
        @Override
        public byte[] ofUnreadable(String record) {
            return new byte[0];
        }

        private static byte[] row(List<String> cells) {
            Tabular row = () -> List.of(cells);
            return row.toCsv().getBytes(StandardCharsets.UTF_8);
        }
    }
}
