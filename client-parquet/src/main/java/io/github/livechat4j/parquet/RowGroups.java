package io.github.livechat4j.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as row groups of bounded size. {@code ParquetWriter} of the library does the same, but needs the classes
 * of Hadoop.
 */
final class RowGroups implements AutoCloseable {

    /** The bytes of JSON in a row group, which take about as much memory until it is written. */
    private static final long LARGEST = 16L << 20;

    private static final int PAGE = 256 << 10;
    private static final int DICTIONARY = 256 << 10;
    private static final int LEAST_ROWS_OF_PAGE = 20;
    private static final int MOST_ROWS_OF_PAGE = 1_000;

    /** The bytes of the smallest and largest values that the footer has of each column. */
    private static final int STATISTICS = 64;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            // readers of each age read this one
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .withAllocator(HeapByteBufferAllocator.getInstance())
            .withPageSize(PAGE)
            .withDictionaryPageSize(DICTIONARY)
            .withMinRowCountForPageSizeCheck(LEAST_ROWS_OF_PAGE)
            .withMaxRowCountForPageSizeCheck(MOST_ROWS_OF_PAGE)
            .build();

    private final MessageType schema;
    private final MessageColumnIO columns;
    private final ParquetFileWriter file;
    private final ZstdPages compressor = new ZstdPages();
    private final OutputStream out;

    private @Nullable Group group;
    private boolean isEnded;

    RowGroups(MessageType schema, OutputStream out) throws IOException {
        this.schema = schema;
        this.columns = new ColumnIOFactory().getColumnIO(schema);
        this.out = out;
        this.file = new ParquetFileWriter(
                new StreamOutputFile(out),
                schema,
                ParquetFileWriter.Mode.CREATE,
                LARGEST,
                0,
                STATISTICS,
                STATISTICS,
                true);
        this.file.start();
    }

    /** The row group that is being filled. */
    private static final class Group {
        private final ColumnChunkPageWriteStore pages;
        private final ColumnWriteStore store;
        private final RecordConsumer consumer;
        private long rows;
        private long bytes;

        Group(MessageType schema, MessageColumnIO columns, BytesInputCompressor compressor) {
            pages = ColumnChunkPageWriteStore.builder()
                    .withCompressorProvider(column -> compressor)
                    .withSchema(schema)
                    .withAllocator(HeapByteBufferAllocator.getInstance())
                    .withColumnIndexTruncateLength(STATISTICS)
                    .withPageWriteChecksumEnabled(true)
                    .build();
            store = PROPERTIES.newColumnWriteStore(schema, pages, pages);
            consumer = columns.getRecordWriter(store);
        }
    }

    /**
     * Returns the consumer of the next row.
     *
     * @param bytes the size of the row as JSON
     */
    RecordConsumer consumer(int bytes) {
        Group open = group == null ? new Group(schema, columns, compressor) : group;
        group = open;
        open.rows++;
        open.bytes += bytes;
        return open.consumer;
    }

    /** Ends a row, and writes the row group if it is full. */
    void endRow() throws IOException {
        if (group != null && group.bytes >= LARGEST) {
            write(group);
        }
    }

    private void write(Group full) throws IOException {
        full.consumer.flush();
        file.startBlock(full.rows);
        full.store.flush();
        full.pages.flushToFileWriter(file);
        file.endBlock();
        full.store.close();
        full.pages.close();
        group = null;
    }

    @Override
    public void close() throws IOException {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            if (group != null) {
                write(group);
            }
            file.end(Map.of());
            out.flush();
        } finally {
            compressor.close();
        }
    }

    /** Ends without a footer, unless the file is ended already. */
    void release() {
        if (!isEnded) {
            isEnded = true;
            compressor.close();
        }
    }

    /** Compresses pages. */
    private static final class ZstdPages implements BytesInputCompressor, AutoCloseable {

        /** The usual level of Zstandard. */
        private static final int LEVEL = 3;

        private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            return BytesInput.from(context.compress(page.toByteArray()));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            // one compressor serves all row groups
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
