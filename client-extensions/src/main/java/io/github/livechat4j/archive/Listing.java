package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the archives under a filter: how its records are listed, told apart and dated.
 *
 * @param <T> the type of the records
 */
interface Listing<T> {

    /** What kind of records it lists, as people call them. */
    String kind();

    /** The filter as JSON, the same for the same filter. */
    String filter();

    /** The days of the filter. */
    Days days();

    /** The zone in which days begin and end; null if the service chooses it. */
    @Nullable
    ZoneId zone();

    /** The group to which the filter limits the list; null for all. */
    @Nullable
    Integer group();

    /** Asks for a page of some days, and of one group unless that is null. */
    Page<T> page(Days days, @Nullable Integer group, int number);

    /** What tells a record from all others. */
    Object identity(T found);

    /** What is known of a record that cannot be read; null if it can. */
    @Nullable
    UnreadableRecord unreadable(T found);

    /** By what the list is sorted; null if the record does not tell. */
    @Nullable
    Instant instant(T found);

    /** When something happened to a record, as far as it tells. */
    List<Instant> happenings(T found);

    /** Whether records that are changed move to the front of all lists that they are in. */
    boolean isMoving();

    /** Whether a record was surely complete before an instant. */
    boolean isBefore(T found, Instant instant);

    /** The first day on which a record can be listed that was not complete before an instant. */
    LocalDate firstDay(Instant instant);

    /**
     * Whether a record belongs to later days than those of the list that it was found in.
     *
     * @param known what happened to a record up to here can be relied on
     */
    boolean isOfLaterDays(T found, Days slice, @Nullable Instant known);
}
