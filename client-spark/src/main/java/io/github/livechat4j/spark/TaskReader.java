package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.AttemptListener;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the slices of a task, one after the other, with a client of its own. The first request comes with the
 * first row. A task that fails is started again from its beginning, and Spark drops the rows of the failed one.
 */
final class TaskReader implements PartitionReader<InternalRow> {

    private final TaskReaderFactory factory;
    private final SlicePartition partition;
    private final Iterator<ArchiveSlice> slices;
    private final RowDecoder decoder;
    private final AtomicLong requests = new AtomicLong();
    private @Nullable RedisPacer shared;
    private @Nullable LiveChat livechat;
    private @Nullable ArchiveIterator<ArchivedJson> records;
    private @Nullable ArchivedJson current;
    private long delivered;

    TaskReader(TaskReaderFactory factory, SlicePartition partition) {
        this.factory = factory;
        this.partition = partition;
        this.slices = partition.slices().iterator();
        this.decoder = new RowDecoder(factory.entity(), factory.columns());
    }

    @Override
    public boolean next() {
        while (delivered < partition.limit()) {
            if (records != null && records.hasNext()) {
                ArchivedJson found = records.next();
                if (partition.window() == null || partition.window().contains(found.completed())) {
                    current = found;
                    delivered++;
                    return true;
                }
            } else if (slices.hasNext()) {
                records = Entity.walk(client().archive(), slices.next())
                        .limit(partition.limit() - delivered)
                        .iterator();
            } else {
                return false;
            }
        }
        return false;
    }

    private LiveChat client() {
        if (livechat == null) {
            AttemptListener counter = (operation, attempt) -> requests.incrementAndGet();
            if (factory.redis() != null) {
                shared = RedisPacer.connect(factory.redis());
                livechat = factory.access().client(shared, RedisPacer.LONGEST_WAIT, counter);
            } else {
                livechat = factory.access()
                        .client(
                                SharedLimit.ofTask(partition.space()),
                                ScanPlan.longestWait(partition.space()),
                                counter);
            }
        }
        return livechat;
    }

    @Override
    public InternalRow get() {
        if (current == null) {
            throw new IllegalStateException("next() has to be called first");
        }
        return decoder.row(current);
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        long now = requests.get();
        return new CustomTaskMetric[] {
            new CustomTaskMetric() {
                @Override
                public String name() {
                    return RequestMetric.NAME;
                }

                @Override
                public long value() {
                    return now;
                }
            }
        };
    }

    @Override
    public void close() {
        if (records != null) {
            records.close();
        }
        if (livechat != null) {
            livechat.close();
        }
        if (shared != null) {
            shared.close();
        }
    }
}
