package io.github.livechat4j.archive;

import java.util.Iterator;

/**
 * A walk over the archive while it lasts. Of one thread.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw what a call threw, when all records before it have been delivered.
 * They can be called again after that, and make the call once more; or another walk goes on from the {@link #cursor()}.
 *
 * @param <T> the type of the records
 */
public interface ArchiveIterator<T> extends Iterator<T>, AutoCloseable {

    /**
     * Says where the walk stands: right behind what {@link #next()} returned last. It can be asked for at any time,
     * also after a failure and at the end.
     *
     * @return a cursor, to be stored as its text and given to {@link ArchiveWalk#resume} or, at the end, to {@link
     *     ArchiveWalk#since(ArchiveCursor)}
     */
    ArchiveCursor cursor();

    /**
     * Counts the records that this iterator came by and could not read. They are not delivered; {@link
     * ArchiveWalk#unreadableListener} is told of each.
     *
     * @return how many so far
     */
    default long unreadableRecords() {
        return 0;
    }

    /** Ends the walk: nothing more is delivered or asked for. */
    @Override
    void close();
}
