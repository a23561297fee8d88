package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares the halves of days with the whole. A service that ignores the days of a query answers each half with all
 * records of the whole, so that a walk would halve down to single days, each with all records.
 */
final class HalvesCheck<T> {

    /**
     * If all records are of one day, each half on the way to that day has all of them, so the other half is not
     * requested each time.
     */
    private static final int WORTH_A_LOOK = 3;

    private final WalkTask<T> task;
    private final Slicer<T> slicer;
    private final Map<Days, Whole> wholes = new HashMap<>();

    /** The number of consecutive halves with all records of their whole. */
    private int inVain;

    HalvesCheck(WalkTask<T> task, Slicer<T> slicer) {
        this.task = task;
        this.slicer = slicer;
    }

    private record Whole(Days days, int total, Days otherHalf) {}

    /** Records that days were halved. */
    void halved(Days days, Page<T> first, CurrentDay.Halves halves) {
        wholes.put(halves.older(), new Whole(days, first.total(), halves.newer()));
        wholes.put(halves.newer(), new Whole(days, first.total(), halves.older()));
    }

    /**
     * Checks the first page of a half.
     *
     * @throws ContradictoryListException if both this half and the other one have all records of the whole
     */
    void check(Days days, Page<T> first) {
        Whole whole = wholes.remove(days);
        if (whole == null || first.total() < whole.total()) {
            inVain = 0;
            return;
        }
        inVain++;
        if (inVain % WORTH_A_LOOK > 0) {
            return;
        }
        // all records may be in this half, so check the days of the records of the other half
        Page<T> other = slicer.first(whole.otherHalf());
        if (other.total() > 0 && tellsNoDays(other)) {
            compare(whole, days);
        }
    }

    /**
     * Returns whether records do not show their days. Both halves may list the same tickets, because a ticket is listed
     * on each day of an event.
     */
    private boolean tellsNoDays(Page<T> page) {
        Listing<T> listing = task.listing();
        return !listing.isMoving()
                || page.items().stream()
                        .allMatch(found -> listing.happenings(found).isEmpty());
    }

    /** Requests the whole before and after its halves, since lists grow and shrink. */
    private void compare(Whole whole, Days half) {
        int before = slicer.first(whole.days()).total();
        int ofHalf = slicer.first(half).total();
        int ofOther = slicer.first(whole.otherHalf()).total();
        int most = Math.max(before, slicer.first(whole.days()).total());
        if ((long) ofHalf + ofOther > (long) most + most / 10 + task.limits().headroom()) {
            throw new ContradictoryListException(task.listing().kind() + " of " + half + " and of " + whole.otherHalf()
                    + " were asked for, which are " + most + " together, and the service counts " + ofHalf + " and "
                    + ofOther + ": it ignores date_from or date_to");
        }
    }
}
