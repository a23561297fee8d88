package io.github.livechat4j.archive;

import io.github.livechat4j.paging.PagedList;
import io.github.livechat4j.paging.Paging;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one walk is to do.
 *
 * @param listing what is walked over
 * @param bounds the days that are walked over, which may be fewer than those of the filter
 * @param fingerprint tells what is walked over from all else
 * @param service where things are asked for
 * @param order which records come first
 * @param prefetch how many pages to read ahead
 * @param limit how many records to deliver at most
 * @param listener is told how far the walk has come
 * @param unreadable is told of records that cannot be read
 * @param start when the walk began, or the one that it goes on for
 * @param since what was complete before this is left out; null for nothing
 */
record Task<T>(
        Listing<T> listing,
        Days bounds,
        long fingerprint,
        Service service,
        ArchiveOrder order,
        int prefetch,
        long limit,
        Consumer<? super ArchiveProgress> listener,
        Consumer<? super UnreadableRecord> unreadable,
        Instant start,
        @Nullable Instant since) {

    /** What happened so shortly before may not have been listed yet, or our clock may be ahead. */
    private static final Duration LAG = Duration.ofMinutes(10);

    /**
     * Where things are asked for.
     *
     * @param groups asks for the ids of all groups
     * @param clock tells the time
     * @param limits what is served
     */
    record Service(Supplier<List<Integer>> groups, InstantSource clock, Limits limits) {}

    Limits limits() {
        return service.limits();
    }

    boolean isNewestFirst() {
        return order == ArchiveOrder.NEWEST_FIRST;
    }

    Horizon horizon() {
        return new Horizon(listing.zone(), service.clock().instant());
    }

    /** Whether a list can change at its front while it is walked. */
    boolean isLive(Days days) {
        return listing.isMoving() || horizon().isLive(days);
    }

    /**
     * Up to when it can be relied on that later days list a record on account of what happened to it. A walk that comes to them last
     * can rely on all of it; others have to leave out what happened after they began.
     */
    @Nullable
    Instant known() {
        boolean comesToThem = !isNewestFirst() && bounds.equals(listing.days());
        return comesToThem ? null : start.minus(LAG);
    }

    /** Whether what happened at an instant was listed when the walk began. */
    boolean isSettled(@Nullable Instant instant) {
        return instant != null && instant.isBefore(start.minus(LAG));
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
