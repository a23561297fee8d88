package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the archives with a filter: lists, identifies and dates its records.
 *
 * @param <T> the type of the records
 */
interface Listing<T> {

    /** Returns the kind of its records in words. */
    String kind();

    /** Returns the filter as JSON; equal filters give equal JSON. */
    String filter();

    /** Returns the days of the filter. */
    Days days();

    /** Returns the zone in which days begin and end; null if the service chooses it. */
    @Nullable
    ZoneId zone();

    /** Returns the group to which the filter limits the list; null for all. */
    @Nullable
    Integer group();

    /** Requests a page of some days, and of one group unless the group is null. */
    Page<T> page(Days days, @Nullable Integer group, int number);

    /** Returns the identity of a record. */
    Object identity(T found);

    /** Returns the description of an unreadable record; null for a readable one. */
    @Nullable
    UnreadableRecord unreadable(T found);

    /** Returns the instant by which the list is sorted; null if the record has none. */
    @Nullable
    Instant instant(T found);

    /** Returns the known times of the events of a record. */
    List<Instant> happenings(T found);

    /** Returns whether changed records move to the front of their lists. */
    boolean isMoving();

    /** Returns whether a record was surely complete before an instant. */
    boolean isBefore(T found, Instant instant);

    /** Returns the first day on which a record can be listed that was not complete before an instant. */
    LocalDate firstDay(Instant instant);

    /**
     * Returns whether a record belongs to later days than those of its list.
     *
     * @param known the latest event time that surely moved the record into a later list; null for no limit
     */
    boolean isOfLaterDays(T found, Days slice, @Nullable Instant known);
}
