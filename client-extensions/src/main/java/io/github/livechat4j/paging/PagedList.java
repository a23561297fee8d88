package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All records of a list that is served in pages. The first page is requested when the first record is taken, and then
 * one page at a time:
 *
 * <pre>{@code
 * for (ArchivedChat record : Paging.chats(livechat.chats(), query)) {
 *     ...
 * }
 * }</pre>
 *
 * <p>Each walk keeps these promises; the documentation of the package explains the rules.
 *
 * <ul>
 *   <li>A record that is in the list when the walk begins and stays in it is delivered, although other records arrive
 *       at the front, are deleted, or are reordered (come to the front from their place) meanwhile. The walk steps back
 *       where the total shows that records may have been skipped, and reads the front again if the list was reordered.
 *   <li>Known limits, which the answers of the source do not show: 25 delivered records were reordered in exactly the
 *       reverse of their order; in pages read ahead at the same time, the record that an arrival pushed over the
 *       boundary was deleted at once; before a walk resumed, the records of its cursor were reordered or, backwards, a
 *       record arrived and was deleted.
 *   <li>A duplicate is dropped if it is among the last {@link #remembering} records.
 *   <li>An empty page does not end the walk. A page that repeats another one ends it with a
 *       {@link RepeatedPageException}, and a list that changes each time that it is read again with an
 *       {@link UnstableListException}.
 *   <li>An unreadable record is skipped, and the walk continues. The
 *       {@link io.github.livechat4j.client.LiveChatBuilder#unreadableValueListener listener of the client} receives its
 *       place on its page, such as {@code $.chats[7].id}, each time that the page is read. Only walks over the
 *       {@link io.github.livechat4j.archive.ArchiveWalk#unreadableListener archive} report the number of the page, and
 *       count such records.
 *   <li>An exception of the source is thrown after all records before that page have been delivered.
 * </ul>
 *
 * <p>A walk keeps the current page, the pages that are read ahead and the identities that it remembers. A list is
 * immutable and safe for many threads; each iterator is for one thread, and iterators do not share anything.
 *
 * @param <T> the type of the records
 */
public final class PagedList<T> implements Iterable<T> {

    private static final int MOST_PREFETCH = 100;
    private static final int REMEMBERED = 5_000;

    private final WalkSettings<T> settings;

    private PagedList(WalkSettings<T> settings) {
        this.settings = settings;
    }

    static <T> PagedList<T> of(PageSource<T> source, Function<? super T, ?> identity) {
        return new PagedList<>(new WalkSettings<>(
                Objects.requireNonNull(source, "source"),
                Objects.requireNonNull(identity, "identity"),
                item -> true,
                Direction.FORWARDS,
                0,
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                REMEMBERED,
                CursorState.START));
    }

    /**
     * Reads pages ahead. When a page is delivered, the next ones are requested on the walk's own threads, up to a
     * number at the same time. The order is unchanged, and no page is requested while no record is taken. Idle threads
     * end.
     *
     * @param pages the number of pages, from 0 to 100; with 0 each page is requested when it is needed, on the thread
     *     of the caller
     * @return a list with this setting
     * @throws IllegalArgumentException if it is out of that range
     */
    public PagedList<T> prefetch(int pages) {
        if (pages < 0 || pages > MOST_PREFETCH) {
            throw new IllegalArgumentException("prefetch must be from 0 to " + MOST_PREFETCH + ", was " + pages);
        }
        return new PagedList<>(settings.withPrefetch(pages));
    }

    /**
     * Limits the walk to its first records. Pages that these do not need are not requested.
     *
     * @param records the maximum number, 0 or more
     * @return a list with this setting
     * @throws IllegalArgumentException if it is negative
     */
    public PagedList<T> limit(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("limit must be at least 0, was " + records);
        }
        return new PagedList<>(settings.withLimit(records));
    }

    /**
     * Delivers only matching records. A limit counts only these.
     *
     * @param newWanted called once for each record of the walk
     * @return a list with this setting
     */
    public PagedList<T> filter(Predicate<? super T> newWanted) {
        Predicate<? super T> before = settings.wanted();
        Objects.requireNonNull(newWanted, "wanted");
        return new PagedList<>(settings.withWanted(item -> before.test(item) && newWanted.test(item)));
    }

    /**
     * Walks from the last record to the first, so that a list with the newest first is delivered with the oldest first.
     * The first page is requested twice, because it contains the number of the last page. If the list was reordered
     * meanwhile, or records were deleted behind the walk, the whole list is read again for skipped records.
     *
     * @return a list with this setting
     */
    public PagedList<T> backwards() {
        return new PagedList<>(settings.withDirection(Direction.BACKWARDS));
    }

    /**
     * Resumes another walk in the same direction, on a list that may have changed since. No record is skipped, within
     * the known limits. Records that were delivered before the cursor are not remembered. A few can be delivered again
     * if the last delivered records were deleted; backwards, many can be if the list was reordered, or if records
     * arrived while others were deleted.
     *
     * @param cursor the {@link PageIterator#cursor()} of the other walk
     * @return a list with this setting
     */
    public PagedList<T> startingAt(PageCursor cursor) {
        return new PagedList<>(settings.withCursor(cursor.state()));
    }

    /**
     * Sets the maximum number of pages that the source serves. If the list is longer, the walk ends with an
     * {@link UnreachablePagesException} after the last served record.
     *
     * @param pages the number of pages, 1 or more
     * @return a list with this setting
     * @throws IllegalArgumentException if it is less than 1
     */
    public PagedList<T> reach(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("reach must be at least 1, was " + pages);
        }
        return new PagedList<>(settings.withReach(pages));
    }

    /**
     * Sets the number of records whose identity is stored, so that duplicates of them are dropped; 5,000 by default.
     *
     * @param records the number, 1 or more; it should exceed the records of a few pages
     * @return a list with this setting
     * @throws IllegalArgumentException if it is less than 1
     */
    public PagedList<T> remembering(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("remembering must be at least 1, was " + records);
        }
        return new PagedList<>(settings.withRemembered(records));
    }

    /**
     * Starts a walk, record by record.
     *
     * @return a new iterator, which has made no request yet
     */
    @Override
    public PageIterator<T> iterator() {
        return new RecordIterator<>(settings);
    }

    /**
     * Starts a walk, page by page.
     *
     * @return a new iterator over pages with their new records; pages without new records are skipped
     */
    public PageIterator<Page<T>> pageIterator() {
        return new WholePageIterator<>(new RecordIterator<>(settings));
    }

    /**
     * Returns the list as pages.
     *
     * @return an iterable, each iterator of which is a new walk like {@link #pageIterator()}
     */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /**
     * Starts a walk as a stream.
     *
     * @return a new sequential, ordered stream; closing it ends the walk
     */
    public Stream<T> stream() {
        PageIterator<T> iterator = iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(iterator::close);
    }
}
