package io.github.livechat4j.archive;

import java.util.Iterator;

/**
 * A running walk over the archive, for one thread.
 *
 * <p>If a request fails, {@link #hasNext()} and {@link #next()} throw its exception after all records before it have
 * been delivered. Calling them again repeats the request; or another walk resumes from the {@link #cursor()}.
 *
 * @param <T> the type of the records
 */
public interface ArchiveIterator<T> extends Iterator<T>, AutoCloseable {

    /**
     * Returns the position of the walk, right behind the last record that {@link #next()} returned. It is available at
     * any time, also after a failure and at the end.
     *
     * @return a cursor, whose text can be stored, for {@link ArchiveWalk#resume} or, at the end, to {@link
     *     ArchiveWalk#since(ArchiveCursor)}
     */
    ArchiveCursor cursor();

    /**
     * Returns the number of unreadable records so far. They are not delivered; {@link ArchiveWalk#unreadableListener}
     * receives each of them.
     *
     * @return the number of unreadable records
     */
    default long unreadableRecords() {
        return 0;
    }

    /** Ends the walk: it delivers and requests nothing more. */
    @Override
    void close();
}
