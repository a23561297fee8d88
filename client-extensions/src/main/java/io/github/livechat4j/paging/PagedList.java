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
 * All records of a list that comes in pages. No page is asked for before the first record is taken, and then one page
 * at a time:
 *
 * <pre>{@code
 * for (ArchivedChat record : Paging.chats(livechat.chats(), query)) {
 *     ...
 * }
 * }</pre>
 *
 * <p>Each walk keeps these promises; the documentation of the package explains the rules by which it does.
 *
 * <ul>
 *   <li>A record that is in the list when the walk begins and stays in it is delivered, although other records arrive
 *   at the front, are deleted, or are reordered (come to the front from their place) meanwhile. The walk steps back
 *   where the total shows that records may have been skipped, and reads the front again if the list was reordered.
 *   <li>Known limits, which the answers of the source do not show: 25 delivered records were reordered in exactly the
 *   reverse of their order; of pages read ahead at the same time, the record that an arrival pushed over the boundary
 *   was deleted at once; a walk resumed from a cursor, and the records that the cursor knows had been reordered or,
 *   backwards, a record had arrived and was deleted before the walk resumed.
 *   <li>A record is delivered once, as long as it is among the last {@link #remembering} records when it comes again.
 *   <li>An empty page does not end the walk. A page that repeats another one ends it with a {@link
 *   RepeatedPageException}, and a list that changes each time that it is read again with an {@link
 *   UnstableListException}.
 *   <li>A record that cannot be read is not delivered, and the walk goes on. The {@link
 *   io.github.livechat4j.client.LiveChatBuilder#unreadableValueListener listener of the client} is told its place on
 *   its page, as in {@code $.chats[7].id}, each time that the page is read. The number of the page is told by walks
 *   over the {@link io.github.livechat4j.archive.ArchiveWalk#unreadableListener archive} only, which also count such
 *   records.
 *   <li>What the source throws is thrown when all records before that page have been delivered.
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
     * Reads pages ahead. As soon as a page is delivered, the next ones are asked for on threads of the walk's own, at
     * most so many at the same time. The order stays, and nothing is asked for while nobody takes. The threads end by
     * themselves.
     *
     * @param pages how many pages, from 0 to 100; with 0 each page is asked for when it is needed, on the thread that
     *     needs it
     * @return the list, walked so
     * @throws IllegalArgumentException if it is out of that range
     */
    public PagedList<T> prefetch(int pages) {
        if (pages < 0 || pages > MOST_PREFETCH) {
            throw new IllegalArgumentException("prefetch must be from 0 to " + MOST_PREFETCH + ", was " + pages);
        }
        return new PagedList<>(settings.withPrefetch(pages));
    }

    /**
     * Delivers only the first records of the walk. No page is asked for that is not needed for them.
     *
     * @param records how many, 0 or more
     * @return the list, walked so
     * @throws IllegalArgumentException if it is negative
     */
    public PagedList<T> limit(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("limit must be at least 0, was " + records);
        }
        return new PagedList<>(settings.withLimit(records));
    }

    /**
     * Delivers only some records. A limit counts those alone.
     *
     * @param newWanted asked once for each record that the walk comes to
     * @return the list, walked so
     */
    public PagedList<T> filter(Predicate<? super T> newWanted) {
        Predicate<? super T> before = settings.wanted();
        Objects.requireNonNull(newWanted, "wanted");
        return new PagedList<>(settings.withWanted(item -> before.test(item) && newWanted.test(item)));
    }

    /**
     * Walks from the last record to the first: a list that has the newest first is then delivered with the oldest
     * first. The first page is asked for twice, since it tells which page is the last. If the list was reordered
     * meanwhile, or records were deleted behind the walk, all of the list is read again for records that were skipped.
     *
     * @return the list, walked so
     */
    public PagedList<T> backwards() {
        return new PagedList<>(settings.withDirection(Direction.BACKWARDS));
    }

    /**
     * Resumes another walk in the same direction, on a list that may have changed since. No record is skipped, within
     * the known limits. Records that were delivered before the cursor are not remembered: a few can come again if the
     * last delivered records were deleted; many can, going backwards, if the list was reordered or records arrived
     * while others were deleted.
     *
     * @param cursor what {@link PageIterator#cursor()} returned
     * @return the list, walked so
     */
    public PagedList<T> startingAt(PageCursor cursor) {
        return new PagedList<>(settings.withCursor(cursor.state()));
    }

    /**
     * Says that the source serves no more than so many pages. If the list is longer, the walk ends with an {@link
     * UnreachablePagesException} after the last record that is served.
     *
     * @param pages how many pages, 1 or more
     * @return the list, walked so
     * @throws IllegalArgumentException if it is less than 1
     */
    public PagedList<T> reach(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("reach must be at least 1, was " + pages);
        }
        return new PagedList<>(settings.withReach(pages));
    }

    /**
     * Says how many records are remembered by their identity, so that they are not delivered again; 5,000 otherwise.
     *
     * @param records how many, 1 or more; should be more than a few pages hold
     * @return the list, walked so
     * @throws IllegalArgumentException if it is less than 1
     */
    public PagedList<T> remembering(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("remembering must be at least 1, was " + records);
        }
        return new PagedList<>(settings.withRemembered(records));
    }

    /**
     * Begins a walk, record by record.
     *
     * @return a new iterator; nothing has been asked for yet
     */
    @Override
    public PageIterator<T> iterator() {
        return new RecordIterator<>(settings);
    }

    /**
     * Begins a walk, page by page.
     *
     * @return a new iterator over pages that hold what they brought that was new; a page that brought nothing is left
     *     out
     */
    public PageIterator<Page<T>> pageIterator() {
        return new WholePageIterator<>(new RecordIterator<>(settings));
    }

    /**
     * Gives the list page by page.
     *
     * @return something that begins a new walk with each iterator, as {@link #pageIterator()} does
     */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /**
     * Begins a walk as a stream.
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
