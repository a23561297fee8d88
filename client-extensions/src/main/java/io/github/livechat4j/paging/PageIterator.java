package io.github.livechat4j.paging;

import java.util.Iterator;

/**
 * A running walk over a list, for one thread.
 *
 * <p>If the source fails, {@link #hasNext()} and {@link #next()} throw its exception after all records before the
 * failed page have been delivered. Calling them again requests the failed page again; or another walk resumes from the
 * {@link #cursor()}.
 *
 * @param <T> the delivered type: records, or pages of them
 */
public interface PageIterator<T> extends Iterator<T>, AutoCloseable {

    /**
     * Returns the position of the walk: right behind the record that {@link #next()} returned last. {@link #hasNext()}
     * does not change it.
     *
     * @return a cursor, which can be stored, for {@link PagedList#startingAt}
     */
    PageCursor cursor();

    /**
     * Ends the walk: it delivers and requests nothing more. A finished or abandoned walk holds no resource that must be
     * closed, but a prefetch completes its pending requests.
     */
    @Override
    void close();
}
