package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the archive of chats, made by {@link Archive#plan(io.github.livechat4j.model.ListChatsQuery)} and walked by
 * {@link Archive#walk(ChatSlice)}.
 *
 * @param filter the filter, as JSON
 * @param from its first day; null for no limit
 * @param to its last day; null for the day of the walk
 * @param records the number of its records
 * @param planned the time at which the plan was made
 */
public record ChatSlice(
        String filter, @Nullable LocalDate from, @Nullable LocalDate to, long records, Instant planned)
        implements ArchiveSlice {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a slice.
     *
     * @param filter the filter, as JSON
     * @param from its first day, or null
     * @param to its last day, or null
     * @param records the number of its records
     * @param planned the time at which the plan was made
     * @throws NullPointerException if the filter or the instant is null; the message names it
     */
    public ChatSlice {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(planned, "planned");
    }

    /** Returns its days and its size, without the filter. */
    @Override
    public String toString() {
        return "ChatSlice[" + new Days(from, to) + ", records=" + records + "]";
    }
}
