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
 * All records of the archive that match a filter. Nothing is asked for until somebody iterates.
 *
 * <p>What a walk promises:
 *
 * <ul>
 *   <li>Each record that was there when it began and stays is delivered, however many there are, and although others
 *   come and vanish in the meantime; for tickets, which move when they change, as far as a {@link
 *   io.github.livechat4j.paging.PagedList} can tell.
 *   <li>It is delivered once, as far as the walk remembers: the last 30,000 chats, or 100,000 tickets. A ticket that
 *   changes during the walk can come twice.
 *   <li>What cannot be reached is said, by an {@link UnreachableRecordsException} behind all other records of its days.
 *   <li>It ends: a service that does not look at the days, or whose lists never end, is told from others after some
 *   requests, by a {@link io.github.livechat4j.paging.ContradictoryListException}.
 *   <li>A record that cannot be read ends nothing: it is left out, counted and told ({@link #unreadableListener}).
 *   <li>It can be stopped at any point, stored as one short text ({@link ArchiveIterator#cursor()}) and resumed, in
 *   another process too.
 * </ul>
 *
 * <p>What it keeps is the page in hand, the pages that are read ahead, and identities of records. Immutable, and safe
 * for many threads; each iterator is for one thread, and knows nothing of others.
 *
 * @param <T> the type of the records
 */
public final class ArchiveWalk<T> implements Iterable<T> {

    /** The lists of the service lag some seconds behind. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final WalkOptions<T> options;

    ArchiveWalk(WalkOptions<T> options) {
        this.options = options;
    }

    /**
     * Says in which order records come; the newest first otherwise. A record without a time, such as a missed chat, has
     * its place in the list of the service. Where a day has more records than the service serves of a query, those that
     * began in the same second can come in any order.
     *
     * @param order the order
     * @return the walk, in this order
     * @throws IllegalArgumentException if the walk was told to resume from a cursor of another order
     */
    public ArchiveWalk<T> order(ArchiveOrder order) {
        checkOrder(options.cursor(), Objects.requireNonNull(order, "order"));
        return new ArchiveWalk<>(options.withOrder(order));
    }

    /**
     * Reads pages ahead, as {@link io.github.livechat4j.paging.PagedList#prefetch} does within each slice.
     *
     * @param pages how many pages at the same time, from 0 to 100; with 0 each page is asked for when it is needed
     * @return the walk, done so
     * @throws IllegalArgumentException if it is out of that range
     */
    public ArchiveWalk<T> prefetch(int pages) {
        checked(0, pages);
        return new ArchiveWalk<>(options.withPrefetch(pages));
    }

    /**
     * Delivers only so many records.
     *
     * @param records how many, 0 or more
     * @return the walk, done so
     * @throws IllegalArgumentException if it is negative
     */
    public ArchiveWalk<T> limit(long records) {
        checked(records, 0);
        return new ArchiveWalk<>(options.withLimit(records));
    }

    /** The rules for these are those of a paged list. */
    private static void checked(long limit, int prefetch) {
        Paging.of(page -> new io.github.livechat4j.paging.Page<>(page, List.of(), 0, 0), record -> record)
                .limit(limit)
                .prefetch(prefetch);
    }

    /**
     * Tells somebody how far each walk has come, after each page and each slice, on the thread that walks. What the
     * listener throws is logged, at {@code WARN}, and the walk goes on.
     *
     * @param listener is told
     * @return the walk, with this listener in place of any other
     */
    public ArchiveWalk<T> listener(Consumer<? super ArchiveProgress> listener) {
        return new ArchiveWalk<>(options.withListener(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Tells somebody of each record that cannot be read, on the thread that walks, before the walk's cursor passes it.
     * Such a record is left out, and the walk goes on; {@link ArchiveIterator#unreadableRecords()} counts them. A
     * client with {@link io.github.livechat4j.client.LiveChatBuilder#failOnUnreadableRecords()} ends the walk instead.
     *
     * <p>What the listener throws is logged, at {@code WARN}, and the walk goes on. Who must not lose such a record
     * notes it in the listener, and stores it in the loop that takes the others.
     *
     * @param listener is told
     * @return the walk, with this listener in place of any other
     */
    public ArchiveWalk<T> unreadableListener(Consumer<? super UnreadableRecord> listener) {
        return new ArchiveWalk<>(options.withUnreadable(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Goes on where another walk over the same filter in the same order stood. Nothing is lost. A record can come again
     * if the last ones before the cursor have vanished in the meantime, or if it has changed.
     *
     * @param cursor what {@link ArchiveIterator#cursor()} returned
     * @return the walk, from there on
     * @throws IllegalArgumentException if it belongs to another filter, another kind of records or another order; it
     *     says which
     */
    public ArchiveWalk<T> resume(ArchiveCursor cursor) {
        WalkCursor read = read(cursor);
        checkOrder(read, options.order());
        return new ArchiveWalk<>(options.withCursor(read));
    }

    /**
     * Walks over what is new after a finished walk over the same filter, as {@link #since(ArchiveCursor, Duration)}
     * does with an overlap of an hour. Its iterator refuses a cursor that lies ahead of the service's clock, with an
     * {@link IllegalArgumentException} at the first record.
     *
     * @param cursor what {@link ArchiveIterator#cursor()} returned at the end of the walk
     * @return the walk
     * @throws IllegalArgumentException as {@link #resume} does, but for the order, or if the walk was not finished
     */
    public ArchiveWalk<T> since(ArchiveCursor cursor) {
        return since(cursor, OVERLAP, true);
    }

    /**
     * Walks over what is new after a finished walk over the same filter: chats that ended, and tickets that changed,
     * later than a moment before that walk began. What lies between that moment and the end of that walk can come
     * again, and so can missed chats of those days whose time cannot be read. A chat that took longer than half a day
     * can be missed; a longer overlap finds it.
     *
     * @param cursor what {@link ArchiveIterator#cursor()} returned at the end of the walk
     * @param overlap how long before the beginning of that walk to begin, zero or more: the service lists things some
     *     time after they happen
     * @return the walk
     * @throws IllegalArgumentException as {@link #resume} does, but for the order, or if the walk was not finished or
     *     the overlap is negative
     */
    public ArchiveWalk<T> since(ArchiveCursor cursor, Duration overlap) {
        return since(cursor, overlap, false);
    }

    /** Whoever names an overlap may know that the clock was fast, and then only nothing at all is refused. */
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
     * Begins a walk.
     *
     * @return a new iterator; nothing has been asked for yet
     */
    @Override
    public ArchiveIterator<T> iterator() {
        return new ArchiveWalkIterator<>(options.task(), options.cursor());
    }

    /**
     * Begins a walk as a stream.
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
