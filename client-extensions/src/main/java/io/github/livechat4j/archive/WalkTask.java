package io.github.livechat4j.archive;

import io.github.livechat4j.paging.PagedList;
import io.github.livechat4j.paging.Paging;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one running walk.
 *
 * @param listing the records to walk over
 * @param bounds the days to walk over, which may be fewer than those of the filter
 * @param fingerprint the fingerprint of the records, the filter and the days
 * @param service answers the requests
 * @param order the order of records
 * @param prefetch the number of pages to read ahead
 * @param limit the maximum number of delivered records
 * @param listener receives the progress
 * @param unreadable receives unreadable records
 * @param began the time at which the walk began; for a resumed walk, that of the original one
 * @param since skip records that ended or changed earlier; null skips none
 * @param cursorStart a time that must not be later than the clock; null for none
 */
record WalkTask<T>(
        Listing<T> listing,
        Days bounds,
        long fingerprint,
        Service service,
        ArchiveOrder order,
        int prefetch,
        long limit,
        Consumer<? super ArchiveProgress> listener,
        Consumer<? super UnreadableRecord> unreadable,
        WalkStart began,
        @Nullable Instant since,
        @Nullable Instant cursorStart) {

    /** The tolerated difference of clocks, which is usually seconds. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** The time for which an event may not be listed yet, or the clock of this machine may be ahead. */
    private static final Duration LAG = Duration.ofMinutes(10);

    /**
     * The access of a walk to the service.
     *
     * @param groups requests the ids of all groups
     * @param clock the clock
     * @param limits the limits of the service
     */
    record Service(Supplier<List<Integer>> groups, InstantSource clock, Limits limits) {}

    /** Returns the time at which the walk began. */
    Instant start() {
        return began.instant();
    }

    /**
     * Rejects a cursor from the future, because a walk since a future time would deliver no record.
     *
     * @throws IllegalArgumentException if the cursor is later than the service's clock
     */
    void checkCursor() {
        Instant now = service.clock().instant();
        if (cursorStart != null && cursorStart.isAfter(now.plus(TOLERANCE))) {
            Duration ahead = Duration.between(now, cursorStart).truncatedTo(ChronoUnit.SECONDS);
            throw new IllegalArgumentException("cursor must be of a walk that has begun, but it lies " + ahead
                    + " ahead of the clock of the service: the clock was fast when it was stored; since(cursor, overlap), or"
                    + " --overlap of the command, reaches back to when that walk really began");
        }
    }

    Limits limits() {
        return service.limits();
    }

    boolean isNewestFirst() {
        return order == ArchiveOrder.NEWEST_FIRST;
    }

    CurrentDay horizon() {
        return new CurrentDay(listing.zone(), service.clock().instant());
    }

    /** Returns whether a list can change at its front during the walk. */
    boolean isLive(Days days) {
        return listing.isMoving() || horizon().isLive(days);
    }

    /**
     * The latest event time that surely moved a ticket into the list of a later day; null for no limit. A walk over all
     * days with the oldest first reads the later days last and needs no limit; any other walk ignores events after its
     * beginning.
     */
    @Nullable
    Instant reliableUntil() {
        boolean comesToThem = !isNewestFirst() && bounds.equals(listing.days());
        return comesToThem ? null : start().minus(LAG);
    }

    /** Returns whether an event at an instant was surely listed when the walk began. */
    boolean isSettled(@Nullable Instant instant) {
        return instant != null && instant.isBefore(start().minus(LAG));
    }

    PagedList<T> list(SliceSource<T> source, long records) {
        PagedList<T> list = Paging.of(source, listing::identity)
                .reach(limits().pages())
                .remembering(limits().remembered())
                .prefetch(prefetch)
                .limit(records);
        return isNewestFirst() ? list : list.backwards();
    }
}
