package io.github.livechat4j.archive;

import io.github.livechat4j.error.LiveChatException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service counts records that it does not return. All other records of those days have been delivered,
 * and a walk can resume behind them from the {@link #cursor()}.
 *
 * <p>The service serves 25,000 records of a query. For a day with more records, this client requests each group
 * separately. Records without a group, such as missed chats, and records of a group with more than 25,000, can be out
 * of reach.
 */
public final class UnreachableRecordsException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The first of the days. */
    private final @Nullable LocalDate from;

    /** The last of the days. */
    private final @Nullable LocalDate to;

    /** The number of unreachable records. */
    private final long records;

    /** The position behind these days. */
    private final ArchiveCursor cursor;

    UnreachableRecordsException(Days days, long records, ArchiveCursor cursor) {
        super(null, records + " records of " + days + " cannot be reached", List.of(), null);
        this.from = days.from();
        this.to = days.to();
        this.records = records;
        this.cursor = cursor;
    }

    /**
     * Returns the limit of these days.
     *
     * @return the first day; empty for no limit
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns the limit of these days.
     *
     * @return the last day; empty for today
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Returns the number of unreachable records.
     *
     * @return the number of records, at least
     */
    public long records() {
        return records;
    }

    /**
     * Returns the position behind these days.
     *
     * @return a cursor for {@link ArchiveWalk#resume}
     */
    public ArchiveCursor cursor() {
        return cursor;
    }
}
