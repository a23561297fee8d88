package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the number of chats of each closed day with the number that the service counts. Days are compared together,
 * and halved where they differ, so equal archives cost one request.
 */
final class CountCheck {

    private static final String CHATS = "started_timestamp_local";
    private static final String MISSED_CHATS = "time";

    private final ArchiveSource source;
    private final RunTally tally;
    private final NavigableMap<LocalDate, Long> stored;

    CountCheck(ArchiveSource source, WarehouseSession session, RunTally tally) {
        this.source = source;
        this.tally = tally;
        this.stored = stored(session, source.entity().mainTable());
    }

    private static NavigableMap<LocalDate, Long> stored(WarehouseSession session, WarehouseTable chats) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>(session.countByDay(chats, CHATS));
        session.countByDay(chats, MISSED_CHATS).forEach((day, count) -> days.merge(day, count, Long::sum));
        return days;
    }

    /**
     * Compares some days.
     *
     * @param from the first day; null for the beginning
     * @param to the last day
     * @param tolerated the number of records that the service counts but that are in no table on purpose
     */
    void check(@Nullable LocalDate from, LocalDate to, long tolerated) {
        LocalDate first = from;
        if (first == null) {
            first = stored.isEmpty() ? to : stored.firstKey();
            long before = source.total(null, first.minusDays(1));
            if (before > 0) {
                missing("before " + first, before, 0, tolerated);
            }
        }
        if (!first.isAfter(to)) {
            halve(first, to, tolerated);
        }
    }

    private void halve(LocalDate from, LocalDate to, long tolerated) {
        long counted = source.total(from, to);
        long here = stored.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (counted == here) {
            return;
        }
        if (!from.equals(to)) {
            LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
            halve(from, middle, tolerated);
            halve(middle.plusDays(1), to, tolerated);
        } else if (counted > here) {
            missing("of " + from, counted, here, tolerated);
        } else {
            tally.difference(sentence("of " + from, counted, here)
                    + "; a full run deletes those that the service no longer has");
        }
    }

    private void missing(String days, long counted, long here, long tolerated) {
        String sentence = sentence(days, counted, here);
        if (counted - here > tolerated) {
            tally.missing(sentence);
        } else {
            tally.difference(sentence + "; unreadable and forgotten records are in no table");
        }
    }

    private String sentence(String days, long counted, long here) {
        return "The service counts " + counted + " " + source.entity().word() + " " + days + ", the database has "
                + here;
    }

    /** Returns the number of all records with a time in a column, for records that are not of one day. */
    static long all(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
