package io.github.livechat4j.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the archive that can be walked by itself: some days of a filter. All slices of a plan together are all
 * records of the filter, whoever walks them, wherever and in whatever order.
 *
 * <p>A slice holds the filter as text, with what was looked for in it. A day that has more records than the service
 * serves of a query is one slice, and its walk asks for the groups by itself.
 */
public sealed interface ArchiveSlice extends Serializable permits ChatSlice, TicketSlice {

    /**
     * Says what is looked for.
     *
     * @return the filter of the whole plan as JSON
     */
    String filter();

    /**
     * Says which days it has.
     *
     * @return the first of them; null for the beginning of time
     */
    @Nullable
    LocalDate from();

    /**
     * Says which days it has.
     *
     * @return the last of them; null for whatever day it is when it is walked
     */
    @Nullable
    LocalDate to();

    /**
     * Says how many records it has.
     *
     * @return their number, as the service counted them when the plan was made; tickets are counted in each slice in
     *     which something happened to them, but come from one only
     */
    long records();

    /**
     * Says when the plan was made.
     *
     * @return the instant
     */
    Instant planned();
}
