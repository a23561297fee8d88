package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chats or the tickets of an account. Safe for many threads. */
interface ArchiveSource {

    /** Returns the kind of records. */
    ReplicatedEntity entity();

    /** Plans the slices of some days, the newest first. */
    List<? extends ArchiveSlice> plan(@Nullable LocalDate from, @Nullable LocalDate to);

    /**
     * Walks over a slice of a plan.
     *
     * @param planned the time at which the pass was planned
     * @param from the first day of the pass
     * @param to the last day of the pass
     */
    ArchiveWalk<ArchivedJson> walk(PassSlice slice, Instant planned, @Nullable LocalDate from, @Nullable LocalDate to);

    /** Returns the number of records of some days, as the service counts them. */
    long total(@Nullable LocalDate from, @Nullable LocalDate to);
}
