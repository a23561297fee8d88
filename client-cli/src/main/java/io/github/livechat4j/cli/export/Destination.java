package io.github.livechat4j.cli.export;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** The output of an export. */
interface Destination extends AutoCloseable {

    /** Returns the name for messages. */
    String name();

    /** Writes whole lines in UTF-8. */
    void write(byte[] lines) throws IOException;

    /** Appends lines to the list of unparseable records and values, if the destination has one. */
    void list(String lines) throws IOException;

    /** Returns where unparseable records and values are listed, in words. */
    String ofUnreadable();

    /** Returns what to do after an interruption if the export cannot be resumed, in words. */
    String ofUnfinished();

    /** Brings the written data to the disk, and saves a checkpoint from which the export can be resumed. */
    void save(ExportProgress standing) throws IOException;

    /**
     * Completes the output after the last record.
     *
     * @param isInterrupted whether the user wants the command to end
     * @return false if it was interrupted, and a checkpoint is saved
     */
    boolean finish(ExportProgress standing, BooleanSupplier isInterrupted) throws IOException;

    /** Deletes the files that were only needed to resume. */
    void forget() throws IOException;

    /**
     * Closes an incomplete output with a last checkpoint. If that cannot be written, the previous checkpoint stays;
     * without any, the partial output is deleted.
     *
     * @return whether the export can be resumed
     */
    boolean leave(ExportProgress standing);

    /**
     * Closes the output after a failed write.
     *
     * @return whether the export can be resumed
     */
    boolean giveUp();

    @Override
    void close() throws IOException;
}
