package io.github.livechat4j.archive;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a walk, while its caller builds it.
 *
 * @param listing the records to walk over
 * @param bounds the days to walk over
 * @param service the access to the service
 * @param order the order of records
 * @param prefetch the number of pages to read ahead
 * @param limit the maximum number of delivered records
 * @param listener receives the progress
 * @param unreadable receives unreadable records
 * @param origin the start of the walk
 */
record WalkOptions<T>(
        Listing<ListedRecord<T>> listing,
        Days bounds,
        WalkTask.Service service,
        ArchiveOrder order,
        int prefetch,
        long limit,
        Consumer<? super ArchiveProgress> listener,
        Consumer<? super UnreadableRecord> unreadable,
        Origin origin) {

    /**
     * The start of a walk.
     *
     * @param start the time at which the walk began; null for now
     * @param since skip records that ended or changed earlier; null skips none
     * @param cursorStart a time that must not be later than the clock of the service; null for none
     * @param cursor the position to resume from; null for the beginning
     */
    record Origin(
            @Nullable Instant start,
            @Nullable Instant since,
            @Nullable Instant cursorStart,
            @Nullable WalkCursor cursor) {}

    static <T> WalkOptions<T> of(
            Listing<ListedRecord<T>> listing, Days bounds, WalkTask.Service service, @Nullable Instant start) {
        Origin origin = new Origin(start, null, null, null);
        return new WalkOptions<>(
                listing,
                bounds,
                service,
                ArchiveOrder.NEWEST_FIRST,
                0,
                Long.MAX_VALUE,
                progress -> {},
                record -> {},
                origin);
    }

    WalkOptions<T> withOrder(ArchiveOrder newOrder) {
        return new WalkOptions<>(listing, bounds, service, newOrder, prefetch, limit, listener, unreadable, origin);
    }

    WalkOptions<T> withPrefetch(int newPrefetch) {
        return new WalkOptions<>(listing, bounds, service, order, newPrefetch, limit, listener, unreadable, origin);
    }

    WalkOptions<T> withLimit(long newLimit) {
        return new WalkOptions<>(listing, bounds, service, order, prefetch, newLimit, listener, unreadable, origin);
    }

    WalkOptions<T> withListener(Consumer<? super ArchiveProgress> newListener) {
        return new WalkOptions<>(listing, bounds, service, order, prefetch, limit, newListener, unreadable, origin);
    }

    WalkOptions<T> withUnreadable(Consumer<? super UnreadableRecord> newUnreadable) {
        return new WalkOptions<>(listing, bounds, service, order, prefetch, limit, listener, newUnreadable, origin);
    }

    WalkOptions<T> withCursor(WalkCursor cursor) {
        return withOrigin(new Origin(cursor.start(), cursor.since(), null, cursor));
    }

    WalkOptions<T> withSince(Instant since, Instant cursorStart) {
        return withOrigin(new Origin(null, since, cursorStart, null));
    }

    private WalkOptions<T> withOrigin(Origin newOrigin) {
        return new WalkOptions<>(listing, bounds, service, order, prefetch, limit, listener, unreadable, newOrigin);
    }

    @Nullable
    WalkCursor cursor() {
        return origin.cursor();
    }

    /** Returns the fingerprint of the records, the filter and the days. */
    long fingerprint() {
        return Filters.fingerprint(listing.kind(), listing.filter(), bounds);
    }

    WalkTask<ListedRecord<T>> task() {
        Instant start = origin.start();
        Instant since = origin.since();
        return new WalkTask<>(
                listing,
                since == null ? bounds : bounds.notBefore(listing.firstDay(since)),
                fingerprint(),
                service,
                order,
                prefetch,
                limit,
                listener,
                unreadable,
                start == null ? WalkStart.now(service.clock()) : WalkStart.of(start),
                since,
                origin.cursorStart());
    }
}
