package io.github.livechat4j.archive;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk over the archive. {@link #toString()} returns a short text to store, and {@link #parse} reads
 * it again, also in another process.
 *
 * <p>The text has fewer than 200 letters, digits, dashes and underscores. It contains no value of the filter and no id,
 * and a checksum detects damage. Its form may change in any release; each release reads the cursors of earlier
 * releases. Immutable.
 */
public final class ArchiveCursor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The text, which was parsed successfully. */
    private final String text;

    private ArchiveCursor(String text) {
        this.text = text;
    }

    /**
     * Reads a cursor.
     *
     * @param text the result of {@link #toString()}
     * @return the cursor
     * @throws IllegalArgumentException if the text is no cursor, is damaged or was written by a newer release of this
     *     library; the message names the reason
     */
    public static ArchiveCursor parse(String text) {
        CursorCodec.read(text);
        return new ArchiveCursor(text);
    }

    static ArchiveCursor of(WalkCursor cursor) {
        return new ArchiveCursor(CursorCodec.write(cursor));
    }

    /**
     * Returns the time at which the walk of this cursor began.
     *
     * @return the instant, from which {@link ArchiveWalk#since(ArchiveCursor)} goes on
     */
    public Instant began() {
        return read().start();
    }

    WalkCursor read() {
        return CursorCodec.read(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArchiveCursor cursor && text.equals(cursor.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return text;
    }
}
