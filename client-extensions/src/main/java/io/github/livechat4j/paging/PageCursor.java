package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over a list stands. {@link #toString()} is one short text, and {@link #parse} reads it again, in another process too. The
 * text holds no value of a record: only numbers, and hashes of the last identities.
 *
 * <p>A walk that goes on from a cursor finds the last records again although the list has moved in the meantime, and goes on right behind
 * them. What the text is made of may change in any release; a release reads the cursors of those before it. Immutable.
 */
public final class PageCursor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the walk needs to go on. */
    private final CursorState state;

    PageCursor(CursorState state) {
        this.state = state;
    }

    /**
     * Reads a cursor.
     *
     * @param text what {@link #toString()} returned
     * @return the cursor
     * @throws IllegalArgumentException if it is something else
     */
    public static PageCursor parse(String text) {
        return new PageCursor(CursorState.parse(Objects.requireNonNull(text, "text")));
    }

    CursorState state() {
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageCursor cursor && state.equals(cursor.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return state.toString();
    }
}
