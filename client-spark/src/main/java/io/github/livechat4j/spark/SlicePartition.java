package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveSlice;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;
import org.jspecify.annotations.Nullable;

/**
 * The work of a task.
 *
 * @param slices the slices to read
 * @param window the time of the records; null for all
 * @param limit the maximum number of records
 * @param space the time between two requests; zero for no limit
 * @param counted the number of records that are counted already, if only the number is wanted; otherwise negative
 */
record SlicePartition(List<ArchiveSlice> slices, @Nullable TimeWindow window, long limit, Duration space, long counted)
        implements InputPartition {

    private static final long serialVersionUID = 1L;

    boolean isCount() {
        return counted >= 0;
    }
}
