package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All records of the archive that match a filter. Requests start with the iteration.
 *
 * <p>The promises of a walk:
 *
 * <ul>
 *   <li>Each record that was there when it began and stays is delivered, however many there are, and although others
 *   come and vanish in the meantime; for tickets, which move when they change, as far as a {@link
 *   io.github.livechat4j.paging.PagedList} can tell.
 *   <li>It is delivered once, as far as the walk remembers: the last 30,000 chats, or 100,000 tickets. A ticket that
 *   changes during the walk can come twice.
 *   <li>What cannot be reached is said, by an {@link UnreachableRecordsException} behind all other records of its days.
 *   <li>It ends: a service that ignores the days, or whose lists never end, is told from others after some requests, by
 *   a {@link io.github.livechat4j.paging.ContradictoryListException}.
 *   <li>A record that cannot be read ends nothing: it is left out, counted and told ({@link #unreadableListener}).
 *   <li>It can be stopped at any point, stored as one short text ({@link ArchiveIterator#cursor()}) and resumed, in
 *   another process too.
 * </ul>
 *
 * <p>A walk stores the current page, the pages that are read ahead, and identities of records. Immutable, and safe for
 * many threads. Each iterator is for one thread; iterators are independent.
 *
 * @param <T> the type of the records
 */
public final class ArchiveWalk<T> implements Iterable<T> {

    /** The delay with which the service lists records is some seconds. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final WalkOptions<T> options;

    ArchiveWalk(WalkOptions<T> options) {
        this.options = options;
    }

    /**
     * Sets the order of records; by default the newest is first. A record without a time, such as a missed chat, has
     * its place in the list of the service. On a day with more records than the service serves for a query, records of
     * the same second can have any order.
     *
     * @param order the order
     * @return a walk with this order
     * @throws IllegalArgumentException if the walk resumes from a cursor of another order
     */
    public ArchiveWalk<T> order(ArchiveOrder order) {
        checkOrder(options.cursor(), Objects.requireNonNull(order, "order"));
        return new ArchiveWalk<>(options.withOrder(order));
    }

    /**
     * Reads pages ahead, as {@link io.github.livechat4j.paging.PagedList#prefetch} does within each slice.
     *
     * @param pages the number of pages at the same time, from 0 to 100; with 0 each page is requested when it is needed
     * @return a walk with this setting
     * @throws IllegalArgumentException if it is out of that range
     */
    public ArchiveWalk<T> prefetch(int pages) {
        checked(0, pages);
        return new ArchiveWalk<>(options.withPrefetch(pages));
    }

    /**
     * Limits the number of delivered records.
     *
     * @param records the maximum number, 0 or more
     * @return a walk with this setting
     * @throws IllegalArgumentException if it is negative
     */
    public ArchiveWalk<T> limit(long records) {
        checked(records, 0);
        return new ArchiveWalk<>(options.withLimit(records));
    }

    /** Checks the values by the rules of a paged list. */
    private static void checked(long limit, int prefetch) {
        Paging.of(page -> new io.github.livechat4j.paging.Page<>(page, List.of(), 0, 0), record -> record)
                .limit(limit)
                .prefetch(prefetch);
    }

    /**
     * Sets a listener for the progress of each walk. It is called after each page and each slice, on the thread of the
     * walk. Its exceptions are logged at {@code WARN}, and the walk continues.
     *
     * @param listener the listener
     * @return a walk with this listener instead of the present one
     */
    public ArchiveWalk<T> listener(Consumer<? super ArchiveProgress> listener) {
        return new ArchiveWalk<>(options.withListener(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Sets a listener for unreadable records. It is called on the thread of the walk, before the walk's cursor passes
     * the record. The walk skips the record and continues; {@link ArchiveIterator#unreadableRecords()} counts them. A
     * client with {@link io.github.livechat4j.client.LiveChatBuilder#failOnUnreadableRecords()} ends the walk instead.
     *
     * <p>Exceptions of the listener are logged at {@code WARN}, and the walk continues. To store such records reliably,
     * collect them in the listener, and store them in the loop that processes the other records.
     *
     * @param listener the listener
     * @return a walk with this listener instead of the present one
     */
    public ArchiveWalk<T> unreadableListener(Consumer<? super UnreadableRecord> listener) {
        return new ArchiveWalk<>(options.withUnreadable(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Resumes another walk over the same filter in the same order. No record is skipped. A record can be delivered
     * again if it has changed, or if the last records before the cursor have been deleted in the meantime.
     *
     * @param cursor the {@link ArchiveIterator#cursor()} of that walk
     * @return a walk from there on
     * @throws IllegalArgumentException if the cursor belongs to another filter, another kind of records or another
     *     order; the message names the difference
     */
    public ArchiveWalk<T> resume(ArchiveCursor cursor) {
        WalkCursor read = read(cursor);
        checkOrder(read, options.order());
        return new ArchiveWalk<>(options.withCursor(read));
    }

    /**
     * Walks over new records since a finished walk over the same filter, like {@link #since(ArchiveCursor, Duration)}
     * with an overlap of an hour. If the cursor is later than the service's clock, the iterator throws an
     * {@link IllegalArgumentException} at the first record.
     *
     * @param cursor the {@link ArchiveIterator#cursor()} at the end of that walk
     * @return the walk
     * @throws IllegalArgumentException as {@link #resume} does, but for the order, or if the walk was not finished
     */
    public ArchiveWalk<T> since(ArchiveCursor cursor) {
        return since(cursor, OVERLAP, true);
    }

    /**
     * Walks over new records since a finished walk over the same filter: chats that ended, and tickets that changed,
     * after the beginning of that walk less an overlap. Records between that time and the end of that walk can be
     * delivered again, and so can missed chats of those days whose time is unreadable. A chat longer than half a day
     * can be missed; a longer overlap finds it.
     *
     * @param cursor the {@link ArchiveIterator#cursor()} at the end of that walk
     * @param overlap the time before the beginning of that walk, zero or more, because the service lists records with a
     *     delay
     * @return the walk
     * @throws IllegalArgumentException as {@link #resume} does, but for the order, or if the walk was not finished or
     *     the overlap is negative
     */
    public ArchiveWalk<T> since(ArchiveCursor cursor, Duration overlap) {
        return since(cursor, overlap, false);
    }

    /**
     * Creates a walk since a cursor. With an explicit overlap a cursor later than the clock is accepted, because the
     * caller may know that the clock was fast.
     */
    private ArchiveWalk<T> since(ArchiveCursor cursor, Duration overlap, boolean mustHaveBegun) {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap must not be negative, was " + overlap);
        }
        WalkCursor read = read(cursor);
        if (read.stage() != WalkCursor.Stage.FINISHED) {
            throw new IllegalArgumentException(
                    "cursor must be of a walk that was finished; this one was not, and can be finished with resume(cursor)");
        }
        Instant since = read.start().minus(overlap);
        return new ArchiveWalk<>(options.withSince(since, mustHaveBegun ? read.start() : since));
    }

    /**
     * Returns the cursor of a walk over this filter that began at an instant and was finished. A program that reads
     * records by their time ({@link ArchivedJson#completed()}) stores its progress as such a cursor; it holds the
     * identity of the filter too.
     *
     * @param began the instant
     * @return the cursor, for {@link #since(ArchiveCursor)}
     */
    public ArchiveCursor cursorAt(Instant began) {
        return ArchiveCursor.of(new WalkCursor(
                options.listing().kind(),
                options.order(),
                options.fingerprint(),
                Objects.requireNonNull(began, "began"),
                null,
                WalkCursor.Stage.FINISHED,
                null,
                null,
                SlicePosition.BEGINNING));
    }

    private WalkCursor read(ArchiveCursor cursor) {
        WalkCursor read = cursor.read();
        String kind = options.listing().kind();
        if (!read.kind().equals(kind)) {
            throw new IllegalArgumentException(
                    "cursor must be of a walk over " + kind + ", was of one over " + read.kind());
        }
        if (read.filter() != options.fingerprint()) {
            throw new IllegalArgumentException(
                    "cursor must be of a walk over the same filter, was of one over another");
        }
        return read;
    }

    private static void checkOrder(@Nullable WalkCursor cursor, ArchiveOrder order) {
        if (cursor != null && cursor.order() != order) {
            throw new IllegalArgumentException("cursor must be of a walk in the order " + order
                    + ", was of one in the order " + cursor.order() + "; order(...) before resume(...) sets the order");
        }
    }

    /**
     * Starts a walk.
     *
     * @return a new iterator, which has made no request yet
     */
    @Override
    public ArchiveIterator<T> iterator() {
        return new ArchiveWalkIterator<>(options.task(), options.cursor());
    }

    /**
     * Starts a walk as a stream.
     *
     * @return a new sequential, ordered stream; closing it ends the walk
     */
    public Stream<T> stream() {
        ArchiveIterator<T> iterator = iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(iterator::close);
    }
}
