package io.github.livechat4j.archive;

/** The walk over one slice. */
interface Part<T> {

    /** Whether there is another record. Throws what a call threw, and can be asked again then. */
    boolean hasNext();

    T next();

    /** Where it stands, right behind the record that came last. */
    Standing standing();

    /** At the end, whether it is not the end, because the slice has grown beyond what is served. */
    boolean isOutgrown();

    /** At the end, how many records could not be reached. */
    long missing();

    void close();
}
