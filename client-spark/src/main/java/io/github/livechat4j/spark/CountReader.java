package io.github.livechat4j.spark;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;

/** Delivers one row with the number of records. */
final class CountReader implements PartitionReader<InternalRow> {

    private final TaskReader records;
    private long count;
    private boolean isDone;

    CountReader(TaskReader records, long counted) {
        this.records = records;
        this.count = counted;
    }

    @Override
    public boolean next() throws IOException {
        if (isDone) {
            return false;
        }
        while (records.next()) {
            count++;
        }
        isDone = true;
        return true;
    }

    @Override
    public InternalRow get() {
        return new GenericInternalRow(new Object[] {count});
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return records.currentMetricsValues();
    }

    @Override
    public void close() {
        records.close();
    }
}
