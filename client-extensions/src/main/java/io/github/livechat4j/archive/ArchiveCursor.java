package io.github.livechat4j.archive;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over the archive stands. {@link #toString()} is one short text to be stored, and {@link #parse} reads it
 * again, in another process too.
 *
 * <p>The text has fewer than 200 letters, digits, dashes and underscores. It holds no value of the filter and no id,
 * and a checksum tells when it was damaged. What it is made of may change in any release; a release reads the cursors
 * of those before it. Immutable.
 */
public final class ArchiveCursor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The text, which was read once. */
    private final String text;

    private ArchiveCursor(String text) {
        this.text = text;
    }

    /**
     * Reads a cursor.
     *
     * @param text what {@link #toString()} returned
     * @return the cursor
     * @throws IllegalArgumentException if it is no cursor, is damaged or was written by a newer release of this
     *     library; it says which
     */
    public static ArchiveCursor parse(String text) {
        CursorCodec.read(text);
        return new ArchiveCursor(text);
    }

    static ArchiveCursor of(WalkCursor cursor) {
        return new ArchiveCursor(CursorCodec.write(cursor));
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
