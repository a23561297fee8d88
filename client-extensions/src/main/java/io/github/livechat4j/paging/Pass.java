package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the pages of a list, in one direction. It returns each record that keeps its place, and detects whether
 * the list was reordered.
 *
 * <p>Between two pages it applies the boundary rule of {@link Direction}: if the total shows that records may have been
 * skipped, it steps back to their present page.
 */
final class Pass<T> {

    private final WalkSettings<T> settings;
    private final Direction direction;
    private final PageReader<T> reader;
    private final KnownRecords known;
    private final PageCount count;
    private final Boundary<T> boundary;
    private final RepeatedPageCheck<T> repeatedPages;
    private final EndlessListCheck endlessList = new EndlessListCheck();
    private FrontRecords front;
    private boolean hasBegun;
    private int next;
    private boolean sawReordering;

    /** The furthest accepted page; 0 at first. */
    private int furthest;

    Pass(WalkSettings<T> settings) {
        this.settings = settings;
        this.direction = settings.direction();
        this.reader = new PageReader<>(settings.source(), settings.prefetch());
        this.known = new KnownRecords(settings.remembered());
        this.count = new PageCount(settings.reach(), settings.cursor().size());
        this.boundary = new Boundary<>(direction, count, settings.reach());
        this.repeatedPages = new RepeatedPageCheck<>(known, this::read);
        this.front = FrontRecords.of(settings.cursor());
        this.sawReordering = settings.cursor().reordered();
    }

    KnownRecords known() {
        return known;
    }

    FrontRecords front() {
        return front;
    }

    int pageSize() {
        return count.pageSize();
    }

    /** Returns whether a record may have been skipped by a reordering that is known so far. */
    boolean sawReordering() {
        return sawReordering;
    }

    /** Returns at the end of the pass whether a record may have been skipped by a reordering. */
    boolean wasReordered() {
        return sawReordering || (direction == Direction.BACKWARDS && front.isReordered());
    }

    /** Returns the total if it exceeds the served records; otherwise 0. */
    int beyondReach() {
        ReadPage<T> last = boundary.last();
        return last == null ? 0 : count.beyondReach(last.total());
    }

    void close() {
        reader.close();
    }

    /**
     * Reads until a page is accepted.
     *
     * @param wanted the maximum number of further records; pages that they do not need are not read ahead
     * @return the new records of the page; null at the end
     */
    @Nullable
    NewRecords<T> advance(long wanted) {
        NewRecords<T> accepted = hasBegun ? null : begin(wanted);
        while (accepted == null && !isOver(next)) {
            accepted = step(wanted);
        }
        return accepted;
    }

    private @Nullable NewRecords<T> begin(long wanted) {
        CursorState cursor = settings.cursor();
        boolean knowsPlace = cursor.page() > 0 && !cursor.anchors().isEmpty();
        return knowsPlace
                ? resume(wanted)
                : cursor.page() > 0
                        ? beginAt(cursor.page())
                        : direction == Direction.FORWARDS ? beginAt(1) : beginAtEnd(read(1), wanted);
    }

    private @Nullable NewRecords<T> beginAt(int page) {
        next = page;
        count.assume(page);
        hasBegun = true;
        return null;
    }

    private @Nullable NewRecords<T> beginAtEnd(ReadPage<T> first, long wanted) {
        count.learn(first);
        front = FrontRecords.of(first);
        if (count.last() <= 1) {
            return accept(first, first.inOrder(direction), wanted);
        }
        boundary.moveTo(ReadPage.empty(count.last() + 1, first.total(), first.pages()), false);
        return beginAt(count.last());
    }

    private @Nullable NewRecords<T> resume(long wanted) {
        CursorState cursor = settings.cursor();
        ResumePoint<T> point = new ResumePoint<>(settings, this::read, count);
        boolean forwards = direction == Direction.FORWARDS;
        ReadPage<T> first = read(forwards ? cursor.page() : 1);
        count.learn(first);
        boolean reordered = !forwards && point.wasReorderedBefore(first);
        ResumePoint.FoundRecord<T> found = point.find(first);
        sawReordering |= reordered || found == null || (forwards && point.wasReordered(found));
        if (found != null) {
            front = forwards ? front : FrontRecords.of(first);
            return acceptBehind(found, wanted);
        }
        if (!forwards) {
            return beginAtEnd(first, wanted);
        }
        // the boundary rule continues from the previous page with its counts at that time
        boundary.moveTo(cursor.page() < 2 ? null : ReadPage.empty(cursor.page() - 1, cursor.total(), 0), false);
        return beginAt(cursor.page());
    }

    private ReadPage<T> read(int number) {
        Page<T> page = reader.read(number);
        return ReadPage.of(
                page.number() == number ? page : new Page<>(number, page.items(), page.total(), page.pages()),
                settings.identity());
    }

    private boolean isOver(int page) {
        return page < 1 || (direction == Direction.FORWARDS && page > count.last());
    }

    private @Nullable NewRecords<T> step(long wanted) {
        ReadPage<T> read = read(next);
        count.learnSize(read);
        if (boundary.isCrossed(read)) {
            next = boundary.stepBackFrom(read);
            sawReordering |= direction == Direction.FORWARDS && boundary.hasTotalFallen(read);
            reader.flush();
            return null;
        }
        ReadPage<T> page = boundary.withReliableCounts(read);
        if (boundary.last() != null && !wasReadBefore(page.number())) {
            repeatedPages.check(page);
        }
        return accept(page, page.inOrder(direction), wanted);
    }

    private boolean wasReadBefore(int number) {
        return furthest != 0 && !direction.isBefore(furthest, number);
    }

    private NewRecords<T> acceptBehind(ResumePoint.FoundRecord<T> found, long wanted) {
        ReadPage<T> page = found.page();
        List<ReadRecord<T>> records = page.inOrder(direction);
        int from = records.indexOf(found.record()) + 1;
        for (ReadRecord<T> record : records.subList(0, from)) {
            if (!sawReordering || isAnchor(record)) {
                known.add(record.identity(), place(page, record));
            }
        }
        return accept(page, records.subList(from, records.size()), wanted);
    }

    private boolean isAnchor(ReadRecord<T> record) {
        return settings.cursor().anchors().contains(record.hash());
    }

    private NewRecords<T> accept(ReadPage<T> page, List<ReadRecord<T>> records, long wanted) {
        boolean again = wasReadBefore(page.number());
        boolean isNearerToEnd =
                records.stream().anyMatch(record -> known.isNearerToEnd(record.identity(), place(page, record)));
        List<ReadRecord<T>> fresh = records.stream()
                .filter(record -> known.add(record.identity(), place(page, record)))
                .filter(record -> !isAnchor(record))
                .toList();
        if (direction == Direction.BACKWARDS) {
            front.meet(page, count.pageSize());
        } else if (boundary.last() == null && page.number() == 1 && !front.isKnown()) {
            front = FrontRecords.of(page);
        } else if (front.isKnown()) {
            front.extend(fresh);
        }
        if (isNearerToEnd) {
            sawReordering |= direction == Direction.FORWARDS;
            reader.flush();
        }
        count.learn(page);
        if (direction == Direction.FORWARDS && !again) {
            endlessList.check(
                    boundary.last(),
                    page,
                    count.last() - page.number(),
                    fresh.size() == page.records().size());
        }
        boundary.moveTo(page, !again);
        next = direction.pageAfter(page.number());
        hasBegun = true;
        if (!again) {
            furthest = page.number();
            readAhead(wanted - fresh.size());
        }
        return new NewRecords<>(page.page(), fresh, true);
    }

    private KnownRecords.RecordPlace place(ReadPage<T> page, ReadRecord<T> record) {
        return new KnownRecords.RecordPlace(page.number(), page.total() - page.position(record, count.pageSize()));
    }

    private void readAhead(long wanted) {
        int size = Math.max(1, count.pageSize());
        long needed = Math.min(reader.most(), wanted / size + (wanted % size > 0 ? 1 : 0));
        int page = next;
        // backwards, the first page shows whether the list was reordered, so it must be read last
        for (long begun = 0;
                begun < needed && !isOver(page) && !(direction == Direction.BACKWARDS && page == 1);
                begun++) {
            reader.ahead(page);
            page = direction.pageAfter(page);
        }
    }
}
