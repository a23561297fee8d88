package io.github.livechat4j.spark;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The records of an account as a table. */
final class ArchiveTable implements SupportsRead {

    private final SourceOptions options;

    ArchiveTable(SourceOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "livechat." + options.entity().word();
    }

    @Override
    @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // the newer method's default calls this one
    public StructType schema() {
        return RecordColumns.of(options);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return EnumSet.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap ignored) {
        return new ArchiveScanBuilder(options);
    }
}
