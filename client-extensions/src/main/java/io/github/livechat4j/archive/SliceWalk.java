package io.github.livechat4j.archive;

/** The walk over one slice: {@link ServedSliceWalk} if all of it is served, else {@link OverfullDayWalk}. */
interface SliceWalk<T> {

    /** Whether there is another record. Throws what a call threw, and can be asked again then. */
    boolean hasNext();

    T next();

    /** The position right behind the record that came last. */
    SlicePosition position();

    /** At the end, whether the slice has grown beyond what is served, so that the rest has to be sliced again. */
    boolean isOutgrown();

    /** At the end, how many records could not be reached. */
    long missing();

    void close();
}
