package io.github.livechat4j.spark;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reader of each task. It travels to the executors.
 *
 * @param entity the kind of records
 * @param access the access to the service
 * @param redis the Redis that shares the limit; null for none
 * @param columns the required columns
 */
record TaskReaderFactory(
        Entity entity, ServiceAccess access, @Nullable RedisAddress redis, StructType columns)
        implements PartitionReaderFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        SlicePartition slices = (SlicePartition) partition;
        TaskReader reader = new TaskReader(this, slices);
        return slices.isCount() ? new CountReader(reader, slices.counted()) : reader;
    }
}
