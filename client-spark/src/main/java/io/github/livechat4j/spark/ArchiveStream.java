package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.jspecify.annotations.Nullable;

/**
 * The archive as a stream. A batch has the chats that ended and the tickets that changed in a window of time. Windows
 * follow each other without a gap, and each record is in one of them, so a stream that is stopped and started again
 * repeats no record and skips none. The end of a window lies some minutes back, when the service surely lists the
 * record.
 */
final class ArchiveStream implements MicroBatchStream, SupportsTriggerAvailableNow {

    private static final ZoneId LATEST = ZoneOffset.ofHours(-12);
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    private final ScanPlan plan;
    private final InstantSource clock;
    private final Map<String, Object> filter;
    private @Nullable Instant target;

    ArchiveStream(ScanPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
        this.filter = plan.filter();
    }

    /** Returns the walk over the filter of the options, whose cursors are the offsets. It makes no request. */
    private ArchiveWalk<ArchivedJson> walk() {
        return plan.onDriver(livechat -> plan.entity()
                .walk(livechat.archive(), SourceOptions.json(plan.options().filter())));
    }

    private CursorOffset offset(Instant instant) {
        return new CursorOffset(walk().cursorAt(instant));
    }

    @Override
    public Offset initialOffset() {
        return offset(Instant.EPOCH);
    }

    @Override
    public ReadLimit getDefaultReadLimit() {
        return ReadLimit.allAvailable();
    }

    @Override
    public void prepareForTriggerAvailableNow() {
        target = listed();
    }

    /** Returns the latest instant whose records the service surely lists. */
    private Instant listed() {
        return clock.instant().minus(plan.options().streaming().listingDelay()).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Offset latestOffset() {
        throw new UnsupportedOperationException("Spark calls latestOffset(Offset, ReadLimit)");
    }

    @Override
    public Offset latestOffset(Offset start, ReadLimit limit) {
        Instant after = checked(start).began();
        Instant end = target == null ? listed() : target;
        long days = plan.options().streaming().maxDays();
        if (days > 0) {
            Instant most = begin(after).plus(Duration.ofDays(days));
            end = most.isBefore(end) ? most : end;
        }
        // a clock that was put back
        return end.isAfter(after) ? offset(end) : start;
    }

    /** Returns the instant from which the days of a batch count. */
    private Instant begin(Instant after) {
        if (after.isAfter(Instant.EPOCH)) {
            return after;
        }
        Object first = filter.get("date_from");
        if (first == null) {
            throw new IllegalArgumentException("option maxDaysPerTrigger needs the option date_from, the first day");
        }
        return LocalDate.parse(first.toString()).atStartOfDay(zone(EARLIEST)).toInstant();
    }

    private ZoneId zone(ZoneId unknown) {
        Object named = filter.get("timezone");
        return named == null ? unknown : ZoneId.of(named.toString());
    }

    /**
     * Returns the cursor of an offset.
     *
     * @throws IllegalArgumentException if the stream had another filter
     */
    private ArchiveCursor checked(Offset offset) {
        ArchiveCursor cursor = parsed(offset).cursor();
        try {
            walk().since(cursor);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the checkpoint is of a stream with another entity or filter; start this one with another"
                            + " checkpointLocation, or with the options of that one",
                    e);
        }
        return cursor;
    }

    private static CursorOffset parsed(Offset offset) {
        return offset instanceof CursorOffset ours ? ours : CursorOffset.parse(offset.json());
    }

    @Override
    public Offset deserializeOffset(String json) {
        return CursorOffset.parse(json);
    }

    @Override
    public InputPartition[] planInputPartitions(Offset start, Offset end) {
        TimeWindow window = new TimeWindow(checked(start).began(), checked(end).began());
        String days = days(window);
        if (!window.until().isAfter(window.after()) || days == null || plan.isEmpty()) {
            return new InputPartition[0];
        }
        List<? extends ArchiveSlice> slices = plan.entity() == Entity.TICKETS
                ? plan.whole(days, window.until())
                : plan.onDriver(livechat -> plan.entity().plan(livechat.archive(), days));
        return new TaskPlanner(plan).tasks(slices, window);
    }

    /** Returns the filter with the days on which the service lists the records of a window; null if there are none. */
    private @Nullable String days(TimeWindow window) {
        boolean isChats = plan.entity() == Entity.CHATS;
        Map<String, Object> narrowed = new TreeMap<>(filter);
        if (window.after().isAfter(Instant.EPOCH)) {
            // a chat is listed on the day on which it began
            Duration length = isChats ? plan.options().streaming().longestChat() : Duration.ZERO;
            LocalDate first = LocalDate.ofInstant(window.after().minus(length), zone(LATEST));
            narrowed.merge("date_from", first.toString(), (one, other) -> limit(one, other, true));
        }
        LocalDate last = LocalDate.ofInstant(window.until(), zone(EARLIEST));
        narrowed.merge("date_to", last.toString(), (one, other) -> limit(one, other, false));
        Object from = narrowed.get("date_from");
        boolean isEmpty = from != null && from.toString().compareTo(String.valueOf(narrowed.get("date_to"))) > 0;
        return isEmpty ? null : SourceOptions.json(narrowed);
    }

    private static Object limit(Object one, Object other, boolean isLater) {
        return one.toString().compareTo(other.toString()) > 0 == isLater ? one : other;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new TaskReaderFactory(
                plan.entity(), plan.options().access(), plan.options().redis(), plan.columns());
    }

    @Override
    public void commit(Offset end) {}

    @Override
    public void stop() {}

    /** Shows the kind of records, since Spark prints this as the description of the source. */
    @Override
    public String toString() {
        return "livechat " + plan.entity().word();
    }
}
