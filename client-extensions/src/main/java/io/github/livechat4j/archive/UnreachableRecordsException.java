package io.github.livechat4j.archive;

import io.github.livechat4j.error.LiveChatException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service counts records that it does not give. All others of those days have been delivered, and a walk can go on
 * behind them from the {@link #cursor()}.
 *
 * <p>The service serves 25,000 records of a query. Where one day has more, this client asks for each group by itself;
 * what belongs to no group, such as missed chats, or to a group that has more by itself, can be out of reach.
 */
public final class UnreachableRecordsException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The first of the days. */
    private final @Nullable LocalDate from;

    /** The last of the days. */
    private final @Nullable LocalDate to;

    /** How many records. */
    private final long records;

    /** Where a walk goes on behind them. */
    private final ArchiveCursor cursor;

    UnreachableRecordsException(Days days, long records, ArchiveCursor cursor) {
        super(null, records + " records of " + days + " cannot be reached", List.of(), null);
        this.from = days.from();
        this.to = days.to();
        this.records = records;
        this.cursor = cursor;
    }

    /**
     * Says of which days they are.
     *
     * @return the first of these days; empty for the beginning of time
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Says of which days they are.
     *
     * @return the last of these days; empty for today
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Says how many they are.
     *
     * @return the number of records, at least
     */
    public long records() {
        return records;
    }

    /**
     * Says where a walk goes on behind these days.
     *
     * @return a cursor for {@link ArchiveWalk#resume}
     */
    public ArchiveCursor cursor() {
        return cursor;
    }
}
