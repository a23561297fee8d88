package io.github.livechat4j.cli.export;

import java.io.IOException;

/** Where records go. */
interface Destination extends AutoCloseable {

    /** How it is called in a message. */
    String name();

    void write(String text) throws IOException;

    /** Lists what could not be read, if there is a place for such a list. */
    void list(String lines) throws IOException;

    /** What became of records that could not be read, and where they are listed, for people. */
    String ofUnreadable();

    /** What is left of an export that cannot be gone on with, and what to do, for people. */
    String ofUnfinished();

    /** Makes sure that what was written will be there, and that an export can be gone on with from here. */
    void save(Standing standing) throws IOException;

    /** Ends what is whole. */
    void finish(Standing standing) throws IOException;

    /** Takes away what was only there to go on. */
    void forget() throws IOException;

    /**
     * Leaves what is not whole: with a last checkpoint if there is one in hand, else with the one before, or with nothing at all where
     * there is nothing to go on with.
     *
     * @return whether it can be gone on with
     */
    boolean leave(Standing standing);

    /**
     * Leaves what could not be written.
     *
     * @return whether it can be gone on with
     */
    boolean giveUp();

    @Override
    void close() throws IOException;
}
