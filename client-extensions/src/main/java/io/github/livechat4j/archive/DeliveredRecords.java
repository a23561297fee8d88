package io.github.livechat4j.archive;

import io.github.livechat4j.listening.internal.Listeners;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers the records that a walk has delivered, and decides which records are new. */
final class DeliveredRecords<T> {

    private static final int CHANGING = 100_000;

    private final WalkTask<T> task;
    private final RecentIdentities recent;

    /**
     * Tickets that changed after the walk began: each slice may list them, so they are remembered for the whole walk.
     */
    private final RecentIdentities changing = new RecentIdentities(CHANGING);

    private long unreadable;

    DeliveredRecords(WalkTask<T> task) {
        this.task = task;
        this.recent =
                new RecentIdentities(task.limits().remembered(task.listing().isMoving()));
    }

    /**
     * Returns whether a record from the list of some days has to be delivered, and counts it as delivered then. An
     * unreadable record is passed to the listener instead.
     */
    boolean isNew(T found, Days days) {
        Listing<T> listing = task.listing();
        if (task.since() != null && listing.isBefore(found, task.since())) {
            return false;
        }
        Instant known = task.reliableUntil();
        if (listing.isOfLaterDays(found, days, known)) {
            return false;
        }
        Object identity = listing.identity(found);
        if (changing.contains(identity) || !recent.add(identity)) {
            return false;
        }
        if (listing.isMoving() && isAfter(listing.instant(found), known)) {
            changing.add(identity);
        }
        UnreadableRecord record = listing.unreadable(found);
        if (record != null) {
            unreadable++;
            Listeners.tell(task.unreadable(), () -> task.unreadable().accept(record));
        }
        return record == null;
    }

    /** Returns the number of unreadable records. */
    long unreadable() {
        return unreadable;
    }

    private static boolean isAfter(@Nullable Instant changed, @Nullable Instant known) {
        return changed == null || (known != null && changed.isAfter(known));
    }
}
