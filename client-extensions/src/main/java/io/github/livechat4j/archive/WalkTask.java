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
 * The settings of one walk, as its parts need them.
 *
 * @param listing the records that are walked over
 * @param bounds the days that are walked over, which may be fewer than those of the filter
 * @param fingerprint tells this kind of records, filter and days from all others
 * @param service answers the requests
 * @param order which records come first
 * @param prefetch how many pages to read ahead
 * @param limit how many records to deliver at most
 * @param listener is told how far the walk has come
 * @param unreadable is told of records that cannot be read
 * @param began when the walk began; if it resumes another one, when that one began
 * @param since skip records that ended or changed earlier; null skips none
 * @param cursorStart a moment that must not lie ahead of the clock; null for none
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

    /** Clocks differ by seconds. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** A later event may not be listed yet, or the clock of this machine may be ahead. */
    private static final Duration LAG = Duration.ofMinutes(10);

    /**
     * What a walk needs of the service.
     *
     * @param groups asks for the ids of all groups
     * @param clock tells the time
     * @param limits what is served
     */
    record Service(Supplier<List<Integer>> groups, InstantSource clock, Limits limits) {}

    /** When the walk began. */
    Instant start() {
        return began.instant();
    }

    /**
     * Refuses a cursor from the future: a walk since a moment that has not come yet would deliver no record.
     *
     * @throws IllegalArgumentException if the cursor lies ahead of the service's clock
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

    /** Whether a list can change at its front while it is walked. */
    boolean isLive(Days days) {
        return listing.isMoving() || horizon().isLive(days);
    }

    /**
     * The latest event time that surely moved a ticket into the list of a later day; null for no limit. A walk over all
     * days, the oldest first, comes to the later days last and needs no limit; any other walk ignores events after it
     * began.
     */
    @Nullable
    Instant reliableUntil() {
        boolean comesToThem = !isNewestFirst() && bounds.equals(listing.days());
        return comesToThem ? null : start().minus(LAG);
    }

    /** Whether an event at an instant was surely listed when the walk began. */
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
