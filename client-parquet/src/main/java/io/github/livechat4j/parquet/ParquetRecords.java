package io.github.livechat4j.parquet;

import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.wire.RecordSchemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as a Parquet file, whose columns are those of the contract. Row groups are bounded in bytes, so a file
 * of any size is written with the same memory. Pages are compressed by Zstandard.
 *
 * <p>The file is readable only after {@link #close}, which writes its footer. After an exception it is not.
 *
 * <p>Not thread-safe.
 */
public final class ParquetRecords implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ParquetColumn.Group columns;
    private final ParquetColumn additional;
    private final RowGroups rows;

    private ParquetRecords(RecordSchema schema, OutputStream out) throws IOException {
        this.columns = ParquetColumns.group(schema);
        this.additional = ParquetColumns.additional(schema);
        this.rows = new RowGroups(ParquetColumns.message(schema, columns, additional), out);
    }

    /**
     * Begins a file.
     *
     * @param out where to write; {@link #close} flushes it, but leaves it open
     * @param model the class of the records, such as {@code ArchivedChat} or {@code Ticket}
     * @return the writer
     * @throws IllegalArgumentException if the class is no model
     * @throws IOException if writing fails
     * @throws NullPointerException if an argument is null
     */
    public static ParquetRecords to(OutputStream out, Class<?> model) throws IOException {
        return new ParquetRecords(RecordSchemas.of(model), out);
    }

    /**
     * Writes the lines of NDJSON as a Parquet file, a row for each line. Empty lines are skipped.
     *
     * @param lines records in UTF-8; read to the end, but not closed
     * @param out where to write; flushed, but not closed
     * @param model the class of the records, such as {@code ArchivedChat} or {@code Ticket}
     * @return the number of rows
     * @throws IllegalArgumentException if the class is no model
     * @throws IOException if reading or writing fails
     * @throws NullPointerException if an argument is null
     */
    public static long convert(InputStream lines, OutputStream out, Class<?> model) throws IOException {
        ParquetRecords records = to(out, model);
        try {
            long count = records.takeLines(lines);
            records.close();
            return count;
        } finally {
            // without a footer, if it has failed
            records.rows.release();
        }
    }

    private long takeLines(InputStream lines) throws IOException {
        long count = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    count += takeLine(line);
                    from = i + 1;
                }
            }
            line.write(buffer, from, read - from);
        }
        return count + takeLine(line);
    }

    private int takeLine(ByteArrayOutputStream line) throws IOException {
        int length = line.size();
        if (length > 0) {
            write(line.toByteArray());
            line.reset();
        }
        return length > 0 ? 1 : 0;
    }

    /**
     * Returns the schema of a file.
     *
     * @param model the class of the records, such as {@code ArchivedChat} or {@code Ticket}
     * @return the schema in the language of Parquet
     * @throws IllegalArgumentException if the class is no model
     * @throws NullPointerException if it is null
     */
    public static String schema(Class<?> model) {
        RecordSchema schema = RecordSchemas.of(model);
        return ParquetColumns.message(schema, ParquetColumns.group(schema), ParquetColumns.additional(schema))
                .toString();
    }

    /**
     * Writes a record as a row. Bytes that are no JSON, and JSON that is no object, make a row whose only value is in
     * {@code additional}, at the pointer {@code ""}.
     *
     * @param json the record in UTF-8
     * @throws IOException if writing fails
     * @throws NullPointerException if the argument is null
     */
    public void write(byte[] json) throws IOException {
        Leftovers leftovers = new Leftovers();
        @Nullable Object[] cells = columns.cells(ParquetJson.read(json), RecordPlace.ROOT, leftovers);
        RecordConsumer consumer = rows.consumer(json.length);
        consumer.startMessage();
        columns.writeFields(consumer, cells);
        Map<Object, Object> left = leftovers.cells();
        if (!left.isEmpty()) {
            additional.writeField(consumer, columns.size(), left);
        }
        consumer.endMessage();
        rows.endRow();
    }

    /**
     * Writes the last row group and the footer.
     *
     * @throws IOException if writing fails
     */
    @Override
    public void close() throws IOException {
        rows.close();
    }
}
