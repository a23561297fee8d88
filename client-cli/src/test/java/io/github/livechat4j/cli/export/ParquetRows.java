package io.github.livechat4j.cli.export;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * The content of a file, read by the library that has written it.
 *
 * @param schema the schema
 * @param rowGroups the number of row groups
 * @param rows the rows
 */
record ParquetRows(MessageType schema, int rowGroups, List<Group> rows) {

    static ParquetRows read(Path file) throws IOException {
        InputFile input = new LocalInputFile(file);
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Decompressors())
                .build();
        try (ParquetFileReader reader = new ParquetFileReader(input, options)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            List<Group> rows = new ArrayList<>();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    rows.add(records.read());
                }
            }
            return new ParquetRows(schema, reader.getFooter().getBlocks().size(), rows);
        }
    }

    /** Returns the texts of a column. */
    List<String> texts(String column) {
        return rows.stream().map(row -> row.getString(column, 0)).toList();
    }

    /** Decompresses pages. */
    private static final class Decompressors implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            if (codec != CompressionCodecName.ZSTD) {
                throw new UnsupportedOperationException(codec.name());
            }
            return new OfZstd();
        }

        @Override
        public void release() {}
    }

    /** Decompresses pages of Zstandard. */
    private static final class OfZstd implements CompressionCodecFactory.BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
            return BytesInput.from(Zstd.decompress(page.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer page, int length, ByteBuffer into, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
    }
}
