package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the pages of a list that may change under it, and gives each record that was there at the beginning.
 *
 * <p>The service adds records at the front of a list, and takes them from anywhere; a record that is taken and added again has moved to
 * the front. So what a page holds depends on when it is read. Three things tell what happened in the meantime: totals that go against
 * the walk ({@link Course}), records that come again though the total did not grow, and the place of the records that the list began
 * with ({@link Head}). A walk steps back, and at the end reads a part of the list again, only when one of them says so.
 */
final class PageWalker<T> {

    private static final int MOST_REPAIRS = 16;

    private enum Phase {
        START,
        PAGES,
        AGAIN,
        DONE
    }

    private final WalkSettings<T> settings;
    private final boolean isSweeping;
    private final Course course;
    private final PageReader<T> reader;
    private final Seen seen;
    private final Extent extent;
    private final Repetition<T> repetition;
    private final Advance advance = new Advance();
    private Head head;
    private Phase phase = Phase.START;
    private int next;
    private int furthest;
    private int repairs;
    private int beyondReach;
    private boolean stirred;

    private @Nullable Reading<T> covered;
    private @Nullable Suspect<T> suspect;
    private @Nullable Sweep<T> sweep;

    PageWalker(WalkSettings<T> settings) {
        this(settings, true);
    }

    private PageWalker(WalkSettings<T> settings, boolean isSweeping) {
        this.settings = settings;
        this.isSweeping = isSweeping;
        this.course = settings.course();
        this.reader = new PageReader<>(settings.source(), settings.prefetch());
        this.seen = new Seen(settings.remembered());
        this.extent = new Extent(settings.reach(), settings.cursor().size());
        this.repetition = new Repetition<>(course, seen, this::read);
        this.head = Head.of(settings.cursor());
        this.stirred = settings.cursor().stirred();
    }

    /** A walk that goes over the list once; at its end, whoever asked for it has to see whether it was stirred. */
    static <T> PageWalker<T> onceOver(WalkSettings<T> settings) {
        return new PageWalker<>(settings, false);
    }

    int size() {
        return extent.size();
    }

    Head head() {
        return head;
    }

    boolean isBackwards() {
        return course == Course.BACKWARDS;
    }

    /** The page that was come to last. */
    Page<T> lastPage() {
        return covered == null ? new Page<>(1, List.of(), 0, 0) : covered.page();
    }

    boolean isStirred() {
        return stirred;
    }

    void close() {
        phase = Phase.DONE;
        reader.close();
    }

    /**
     * Goes on until there is something new.
     *
     * @param wanted how many records may still be wanted: no page is read ahead that is not needed for them
     * @return what is new; null at the end
     */
    @Nullable
    Batch<T> advance(long wanted) {
        while (true) {
            Batch<T> batch = switch (phase) {
                case START -> start(wanted);
                case PAGES -> isOver(next) ? endOfPages() : step(wanted);
                case AGAIN -> sweep();
                case DONE -> null;
            };
            if (batch != null && !batch.entries().isEmpty()) {
                return batch;
            }
            if (phase == Phase.DONE) {
                reader.close();
                return null;
            }
        }
    }

    private @Nullable Batch<T> start(long wanted) {
        CursorState cursor = settings.cursor();
        if (cursor.page() == 0) {
            return course == Course.FORWARDS ? beginAt(1) : beginAtTheEnd(wanted);
        }
        return cursor.anchors().isEmpty() ? beginAt(cursor.page()) : resume(wanted);
    }

    private @Nullable Batch<T> beginAt(int page) {
        next = page;
        extent.assume(page);
        phase = Phase.PAGES;
        return null;
    }

    private @Nullable Batch<T> beginAtTheEnd(long wanted) {
        Reading<T> first = read(1);
        extent.learn(first);
        head = Head.of(first);
        beyondReach = extent.beyondReach(first.total());
        if (extent.last() <= 1) {
            phase = Phase.PAGES;
            return accept(first, wanted);
        }
        // as if a page behind the last one had been read: nothing is there
        covered = new Reading<>(
                new Page<>(extent.last() + 1, List.of(), first.total(), first.pages()),
                List.of(),
                first.total(),
                first.pages());
        return beginAt(extent.last());
    }

    private @Nullable Batch<T> resume(long wanted) {
        Resumption<T> resumption = new Resumption<>(settings, this::read, extent);
        Resumption.Outcome<T> outcome = resumption.find();
        stirred |= outcome.disturbed();
        if (outcome.place() == null) {
            covered = resumption.coveredBefore();
            return course == Course.FORWARDS ? beginAt(outcome.page()) : beginAtTheEnd(wanted);
        }
        head = outcome.head();
        phase = Phase.PAGES;
        return acceptFrom(outcome.place(), wanted);
    }

    private Reading<T> read(int number) {
        Page<T> page = reader.read(number);
        return Reading.of(
                page.number() == number ? page : new Page<>(number, page.items(), page.total(), page.pages()),
                settings.identity());
    }

    private boolean isOver(int page) {
        return page < 1 || (course == Course.FORWARDS && page > extent.last());
    }

    private @Nullable Batch<T> step(long wanted) {
        Reading<T> reading = read(next);
        extent.grow(reading);
        int from = covered == null ? next : pageAfter(covered, reading);
        if (covered != null && course.isBefore(from, next)) {
            if (suspect == null || !suspect.isHabitOf(reading)) {
                stepBack(reading, covered, from);
                return null;
            }
            stirred = suspect.stirredBefore();
            reading = reading.withListAs(covered);
        }
        if (covered != null && !isKnownPlace(reading.number())) {
            repetition.refuse(covered, reading);
        }
        return accept(reading, wanted);
    }

    /** The page with which to go on after a page, since records may have come over its border until now. */
    private int pageAfter(Reading<T> before, Reading<T> now) {
        long lost = course.lost(before.total(), now.total());
        if (before.total() == now.total()) {
            lost = (long) course.lost(before.pages(), now.pages()) * extent.size();
        }
        if (lost == 0) {
            return now.number();
        }
        int page = course.pageAfter(before.number(), lost, extent.size());
        return course == Course.FORWARDS ? page : Math.min(page, extent.pagesOf(now));
    }

    private void stepBack(Reading<T> reading, Reading<T> before, int from) {
        if (++repairs > MOST_REPAIRS) {
            repairs = 0;
            throw new UnstableListException(reading.number(), MOST_REPAIRS);
        }
        // one page back is enough to see whether it is true; the way back may be long
        boolean confirmed = reading.number() != course.following(before.number());
        if (!confirmed && (suspect == null || !suspect.isSameAs(reading))) {
            suspect = new Suspect<>(reading, 0, stirred);
        }
        int to = confirmed ? from : before.number();
        if (to > settings.reach()) {
            throw new UnstableListException(reading.number(), repairs);
        }
        // what vanished can hide what moved; but a total that stays knows better than a number of pages that does not
        stirred |= course == Course.FORWARDS && (before.total() != reading.total() || reading.total() == 0);
        reader.flush();
        next = to;
    }

    private boolean isKnownPlace(int number) {
        return furthest != 0 && !course.isBefore(furthest, number);
    }

    private Batch<T> accept(Reading<T> reading, long wanted) {
        List<Entry<T>> entries = reading.entries();
        if (course == Course.BACKWARDS) {
            entries = new ArrayList<>(entries);
            Collections.reverse(entries);
        }
        return accept(reading, entries, wanted);
    }

    /** Goes on right behind a record: what is up to it counts as delivered, unless something may have moved there. */
    private Batch<T> acceptFrom(Locator.Place<T> place, long wanted) {
        Reading<T> reading = place.reading();
        List<Entry<T>> entries = new ArrayList<>(reading.entries());
        if (course == Course.BACKWARDS) {
            Collections.reverse(entries);
        }
        int from = course == Course.FORWARDS ? place.index() + 1 : entries.size() - place.index();
        for (Entry<T> entry : entries.subList(0, from)) {
            if (!stirred || settings.cursor().anchors().contains(entry.hash())) {
                seen.add(entry.identity(), sighting(reading, entry));
            }
        }
        List<Entry<T>> behind = entries.subList(from, entries.size());
        // what the list began with has been delivered
        stirred |= course == Course.FORWARDS && head.isAmong(behind);
        return accept(reading, behind, wanted);
    }

    private Batch<T> accept(Reading<T> reading, List<Entry<T>> entries, long wanted) {
        int number = reading.number();
        boolean known = isKnownPlace(number);
        boolean isHead = covered == null && number == 1 && !head.isKnown();
        if (isHead) {
            head = Head.of(reading);
        }
        if (course == Course.BACKWARDS) {
            head.meet(reading, extent.size());
        }
        boolean nearer =
                entries.stream().anyMatch(entry -> seen.isNearerToEnd(entry.identity(), sighting(reading, entry)));
        List<Entry<T>> fresh = entries.stream()
                .filter(entry -> seen.add(entry.identity(), sighting(reading, entry)))
                .filter(entry -> !settings.cursor().anchors().contains(entry.hash()))
                .toList();
        if (course == Course.FORWARDS && head.isKnown() && !isHead) {
            head.extend(fresh);
        }
        if (nearer && !known) {
            stirred |= course == Course.FORWARDS;
            reader.flush();
        }
        if (suspect != null) {
            suspect = known ? suspect.confirmed(covered, reading) : null;
        }
        extent.learn(reading);
        if (course == Course.FORWARDS && !known) {
            advance.look(
                    covered,
                    reading,
                    extent.last() - number,
                    fresh.size() == reading.entries().size());
        }
        covered = reading;
        next = course.following(number);
        if (!known) {
            furthest = number;
            repairs = 0;
            readAhead(wanted - fresh.size());
        }
        return new Batch<>(reading.page(), fresh, true);
    }

    private Seen.Sighting sighting(Reading<T> reading, Entry<T> entry) {
        long position = (long) (reading.number() - 1) * extent.size() + entry.index();
        return new Seen.Sighting(reading.number(), reading.total() - position);
    }

    private void readAhead(long wanted) {
        int size = Math.max(1, extent.size());
        long needed = Math.min(reader.most(), wanted / size + (wanted % size > 0 ? 1 : 0));
        int page = next;
        // going backwards, the first page tells whether all was well, so it has to be the last that is asked for
        for (long begun = 0; begun < needed && !isOver(page) && !(course == Course.BACKWARDS && page == 1); begun++) {
            reader.ahead(page);
            page = course.following(page);
        }
    }

    private @Nullable Batch<T> endOfPages() {
        boolean disturbed = course == Course.FORWARDS ? stirred : stirred || (covered != null && head.isDisturbed());
        if (!isSweeping || !disturbed || !head.isKnown()) {
            return end();
        }
        sweep = new Sweep<>(settings, seen, this::territory);
        phase = Phase.AGAIN;
        return null;
    }

    /** What comes at or behind these records of the list was delivered, as far as that is known. */
    private Territory territory() {
        if (course == Course.FORWARDS) {
            return head.territory();
        }
        // what was disturbed before the cursor may have been missed then, and can be anywhere
        List<Long> behind = stirred ? List.of() : settings.cursor().anchors();
        return Territory.of(behind, CursorState.MOST_ANCHORS / 2 + 1, -1L);
    }

    private @Nullable Batch<T> sweep() {
        Batch<T> batch = sweep == null ? null : sweep.advance();
        return batch == null ? end() : batch;
    }

    private @Nullable Batch<T> end() {
        stirred &= !isSweeping;
        if (course == Course.FORWARDS && covered != null) {
            beyondReach = extent.beyondReach(covered.total());
        }
        if (beyondReach > 0) {
            throw new UnreachablePagesException(beyondReach, settings.reach());
        }
        phase = Phase.DONE;
        return null;
    }
}
