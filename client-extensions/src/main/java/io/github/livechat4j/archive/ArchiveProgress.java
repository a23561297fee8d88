package io.github.livechat4j.archive;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The progress of a walk, for progress bars.
 *
 * @param records the number of records that this iterator has delivered
 * @param pages the number of requested pages, including those that were requested only for their total
 * @param slicesDone the number of finished slices
 * @param totalKnown the expected number of records at the end, by the counts of the service; empty while it is unknown.
 *     It can differ from the actual number if records arrive or are deleted in the meantime.
 */
public record ArchiveProgress(long records, long pages, int slicesDone, OptionalLong totalKnown) {

    /**
     * Creates a report.
     *
     * @param records the number of delivered records
     * @param pages the number of requested pages
     * @param slicesDone the number of finished slices
     * @param totalKnown the expected number of records
     * @throws NullPointerException if the last is null
     */
    public ArchiveProgress {
        Objects.requireNonNull(totalKnown, "totalKnown");
    }
}
