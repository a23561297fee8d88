package io.github.livechat4j.archive;

/**
 * The walk over one slice: {@link ServedSliceWalk} if the service serves it completely, otherwise
 * {@link OverfullDayWalk}.
 */
interface SliceWalk<T> {

    /**
     * Returns whether there is another record. If a request fails, it throws the exception, and can be called again.
     */
    boolean hasNext();

    T next();

    /** Returns the position behind the last record. */
    SlicePosition position();

    /**
     * Returns at the end whether the slice has grown beyond the served records, so that the rest has to be sliced
     * again.
     */
    boolean isOutgrown();

    /** Returns at the end the number of unreachable records. */
    long missing();

    void close();
}
