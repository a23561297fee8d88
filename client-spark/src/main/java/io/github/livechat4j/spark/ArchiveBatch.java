package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveSlice;
import java.time.InstantSource;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.jspecify.annotations.Nullable;

/** Plans the tasks of a query, once. */
final class ArchiveBatch implements Batch {

    private final ScanPlan plan;
    private InputPartition @Nullable [] partitions;

    ArchiveBatch(ScanPlan plan) {
        this.plan = plan;
    }

    @Override
    public synchronized InputPartition[] planInputPartitions() {
        if (partitions == null) {
            partitions = partitions();
        }
        return partitions.clone();
    }

    private InputPartition[] partitions() {
        TaskPlanner planner = new TaskPlanner(plan);
        if (plan.isEmpty() && !plan.isCount()) {
            return new InputPartition[0];
        }
        // one task reads the newest records without a plan; and only one walk knows the last day of each ticket
        boolean isOneWalk = !plan.isCount() && (plan.limit() < Long.MAX_VALUE || plan.entity() == Entity.TICKETS);
        List<? extends ArchiveSlice> slices = plan.isEmpty()
                ? List.of()
                : isOneWalk
                        ? plan.whole(plan.json(), InstantSource.system().instant())
                        : plan.onDriver(livechat -> plan.entity().plan(livechat.archive(), plan.json()));
        return plan.isCount() ? planner.count(slices) : planner.tasks(slices, null);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new TaskReaderFactory(
                plan.entity(), plan.options().access(), plan.options().redis(), plan.columns());
    }

    /** Compares the query, so that Spark reads the same query once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArchiveBatch batch && batch.plan.equals(plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }
}
