package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the archive of chats, made by {@link Archive#plan(io.github.livechat4j.model.ListChatsQuery)} and walked by
 * {@link Archive#walk(ChatSlice)}.
 *
 * @param filter what is looked for, as JSON
 * @param from its first day; null for the beginning of time
 * @param to its last day; null for whatever day it is when it is walked
 * @param records how many records it has
 * @param planned when the plan was made
 */
public record ChatSlice(
        String filter, @Nullable LocalDate from, @Nullable LocalDate to, long records, Instant planned)
        implements ArchiveSlice {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a slice.
     *
     * @param filter what is looked for, as JSON
     * @param from its first day, or null
     * @param to its last day, or null
     * @param records how many records it has
     * @param planned when the plan was made
     * @throws NullPointerException if the filter or the instant is null, naming it
     */
    public ChatSlice {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(planned, "planned");
    }

    /** Shows its days and its size, but not what is looked for. */
    @Override
    public String toString() {
        return "ChatSlice[" + new Days(from, to) + ", records=" + records + "]";
    }
}
