package io.github.livechat4j.archive;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How far a walk has come, for progress bars.
 *
 * @param records how many records were delivered by this iterator
 * @param pages how many pages were asked for, with those that only told how many records there are
 * @param slicesDone how many slices are done
 * @param totalKnown how many records this iterator will have delivered at the end, as far as the service has told;
 *     empty while that is not known. It is a count of the service, so it can be off by what comes and vanishes in the
 *     meantime.
 */
public record ArchiveProgress(long records, long pages, int slicesDone, OptionalLong totalKnown) {

    /**
     * Makes a report.
     *
     * @param records how many records were delivered
     * @param pages how many pages were asked for
     * @param slicesDone how many slices are done
     * @param totalKnown how many records there will be
     * @throws NullPointerException if the last is null
     */
    public ArchiveProgress {
        Objects.requireNonNull(totalKnown, "totalKnown");
    }
}
