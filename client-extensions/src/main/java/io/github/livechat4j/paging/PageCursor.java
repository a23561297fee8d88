package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk over a list. {@link #toString()} returns it as one short text, and {@link #parse} reads that
 * text again, in another process too.
 *
 * <p>A walk that resumes from a cursor finds the last delivered records, although the list has changed in the meantime,
 * and continues right behind them. The text is opaque: it contains numbers and hashes but no value of a record, and its
 * form can change with any release. Each release reads the texts of the releases before it. Java serialization keeps
 * the text too, but only within one release. Immutable.
 */
public final class PageCursor implements Serializable {

    private static final long serialVersionUID = 2L;

    /** The text, which was parsed successfully. */
    private final String text;

    PageCursor(CursorState state) {
        this.text = state.toString();
    }

    /**
     * Reads a cursor.
     *
     * @param text the result of {@link #toString()}
     * @return the cursor
     * @throws IllegalArgumentException if it is another text
     */
    public static PageCursor parse(String text) {
        return new PageCursor(CursorState.parse(Objects.requireNonNull(text, "text")));
    }

    CursorState state() {
        return CursorState.parse(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageCursor cursor && text.equals(cursor.text);
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
