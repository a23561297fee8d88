package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares the halves of days with the whole. A service that does not look at the days gives each half all records of the whole, so that it would be halved down to
 * single days, each of which has them all.
 */
final class HalvesCheck<T> {

    /** Where all records are of one day, each half on the way to it has all of them, and a look at the other halves would be for nothing. */
    private static final int WORTH_A_LOOK = 3;

    private final WalkTask<T> task;
    private final Slicer<T> slicer;
    private final Map<Days, Whole> wholes = new HashMap<>();

    /** How many halves in a row had all records of their whole. */
    private int inVain;

    HalvesCheck(WalkTask<T> task, Slicer<T> slicer) {
        this.task = task;
        this.slicer = slicer;
    }

    private record Whole(Days days, int total, Days otherHalf) {}

    /** Notes that days were halved. */
    void halved(Days days, Page<T> first, CurrentDay.Halves halves) {
        wholes.put(halves.older(), new Whole(days, first.total(), halves.newer()));
        wholes.put(halves.newer(), new Whole(days, first.total(), halves.older()));
    }

    /**
     * Looks at the first page of a half.
     *
     * @throws ContradictoryListException if it has all records of the whole, and so has the other half
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
        // all records may be in this half; those of the other one are looked at for their days
        Page<T> other = slicer.first(whole.otherHalf());
        if (other.total() > 0 && tellsNoDays(other)) {
            compare(whole, days);
        }
    }

    /** A ticket is listed on each day on which something happened to it, so that both halves may have all of them; but then they say so. */
    private boolean tellsNoDays(Page<T> page) {
        Listing<T> listing = task.listing();
        return !listing.isMoving()
                || page.items().stream()
                        .allMatch(found -> listing.happenings(found).isEmpty());
    }

    /** Lists grow and shrink, so the whole is asked for before and after its halves. */
    private void compare(Whole whole, Days half) {
        int before = slicer.first(whole.days()).total();
        int ofHalf = slicer.first(half).total();
        int ofOther = slicer.first(whole.otherHalf()).total();
        int most = Math.max(before, slicer.first(whole.days()).total());
        if ((long) ofHalf + ofOther > (long) most + most / 10 + task.limits().headroom()) {
            throw new ContradictoryListException(task.listing().kind() + " of " + half + " and of " + whole.otherHalf()
                    + " were asked for, which are " + most + " together, and the service counts " + ofHalf + " and "
                    + ofOther + ": it does not look at date_from or date_to");
        }
    }
}
