package io.github.livechat4j.paging;

import java.util.Iterator;

/**
 * A walk over a list while it lasts. Of one thread.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw what the source threw, when all that comes before the failed page has
 * been delivered. They can be called again after that, and ask for the failed page once more; or another walk goes on
 * from the {@link #cursor()}.
 *
 * @param <T> what is delivered: records, or pages of them
 */
public interface PageIterator<T> extends Iterator<T>, AutoCloseable {

    /**
     * Returns the position of the walk: right behind the record that {@link #next()} returned last. {@link #hasNext()}
     * does not change it.
     *
     * @return a cursor, to be stored or to be given to {@link PagedList#startingAt}
     */
    PageCursor cursor();

    /**
     * Ends the walk: nothing more is delivered or asked for. A walk that was finished or forgotten holds nothing that
     * has to be closed, but a prefetch goes on for the pages that are on their way.
     */
    @Override
    void close();
}
