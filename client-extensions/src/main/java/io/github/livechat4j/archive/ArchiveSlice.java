package io.github.livechat4j.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the archive that can be walked by itself: some days of a filter. All slices of a plan together contain all
 * records of the filter. They can be walked on any machine and in any order.
 *
 * <p>A slice contains the filter as text, including its values. A day with more records than the service serves for a
 * query is one slice, whose walk reads the groups itself.
 */
public sealed interface ArchiveSlice extends Serializable permits ChatSlice, TicketSlice {

    /**
     * Returns the filter.
     *
     * @return the filter of the whole plan as JSON
     */
    String filter();

    /**
     * Returns the limit of its days.
     *
     * @return the first day; null for no limit
     */
    @Nullable
    LocalDate from();

    /**
     * Returns the limit of its days.
     *
     * @return the last day; null for the day of the walk
     */
    @Nullable
    LocalDate to();

    /**
     * Returns the number of its records.
     *
     * @return the number that the service returned when the plan was made; a ticket counts in each slice with an event
     *     of it, but is delivered by one only
     */
    long records();

    /**
     * Returns the time at which the plan was made.
     *
     * @return the instant
     */
    Instant planned();
}
