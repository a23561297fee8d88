package io.github.livechat4j.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** A read of the archive. */
final class ArchiveScan implements Scan {

    private final ScanPlan plan;

    ArchiveScan(ScanPlan plan) {
        this.plan = plan;
    }

    @Override
    public StructType readSchema() {
        return plan.columns();
    }

    /** Shows the names of the parameters without their values, since Spark prints this in plans. */
    @Override
    public String description() {
        List<String> parts = new ArrayList<>();
        parts.add("livechat " + plan.entity().word());
        parts.add("filtered by the service: " + new TreeSet<>(plan.filter().keySet()));
        if (plan.isCount()) {
            parts.add("count");
        }
        if (plan.limit() < Long.MAX_VALUE) {
            parts.add("limit of each task: " + plan.limit());
        }
        return String.join(", ", parts);
    }

    @Override
    public Batch toBatch() {
        return new ArchiveBatch(plan);
    }

    @Override
    public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
        return new ArchiveStream(plan, java.time.InstantSource.system());
    }

    /** Without this, Spark would plan tasks, and thereby make requests, for an explanation of the query. */
    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.UNSUPPORTED;
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return new CustomMetric[] {new RequestMetric()};
    }
}
