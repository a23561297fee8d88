package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record behind which a walk resumes: one of the last records of its cursor.
 *
 * <p>Reordering and arrivals push a record at least as far from the front as the change of the total shows. So the
 * search begins on the page that the total gives. A record in front of that place was reordered, and is ignored.
 */
final class ResumePoint<T> {

    private final CursorState cursor;
    private final Direction direction;
    private final IntFunction<ReadPage<T>> reader;
    private final PageCount count;

    ResumePoint(WalkSettings<T> settings, IntFunction<ReadPage<T>> reader, PageCount count) {
        this.cursor = settings.cursor();
        this.direction = settings.direction();
        this.reader = reader;
        this.count = count;
    }

    /**
     * A found record.
     *
     * @param page its page
     * @param record the record; backwards, the last one of the cursor's records
     */
    record FoundRecord<T>(ReadPage<T> page, ReadRecord<T> record) {}

    /**
     * Finds the record: forwards near its expected page, backwards up to the end of the list; null if it is missing.
     */
    @Nullable
    FoundRecord<T> find(ReadPage<T> known) {
        int expected = Math.min(expectedPage(known.total()), Math.max(1, count.last()));
        int last = direction == Direction.BACKWARDS ? count.last() : Math.min(count.last(), expected + 1);
        for (int number = expected; number <= last; number++) {
            FoundRecord<T> found = rearmost(number == known.number() ? known : reader.apply(number));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int expectedPage(int totalNow) {
        return (int) (Math.max(0, expectedPosition(totalNow)) / pageSize()) + 1;
    }

    private long expectedPosition(int totalNow) {
        return (long) (cursor.page() - 1) * pageSize() + cursor.index() + totalNow - cursor.total();
    }

    private int pageSize() {
        return Math.max(1, count.pageSize());
    }

    private @Nullable FoundRecord<T> rearmost(ReadPage<T> page) {
        return page.inOrder(Direction.BACKWARDS).stream()
                .filter(record -> cursor.anchors().contains(record.hash()))
                .filter(record -> page.position(record, pageSize()) >= expectedPosition(page.total()))
                .findFirst()
                .map(record -> new FoundRecord<>(page, record))
                .orElse(null);
    }

    /** Returns, forwards, whether records behind the place were reordered or deleted in the meantime. */
    boolean wasReordered(FoundRecord<T> found) {
        ReadPage<T> page = found.page();
        return found.record().hash() != cursor.anchors().get(0)
                || page.position(found.record(), pageSize()) != expectedPosition(page.total());
    }

    /** Returns, backwards, whether the front of the list shows that records may have been skipped before the cursor. */
    boolean wasReorderedBefore(ReadPage<T> first) {
        FrontRecords front = FrontRecords.of(cursor);
        int[] pages = front.pages(first.total(), pageSize());
        for (int number = pages[0]; number <= pages[1]; number++) {
            front.meet(number == first.number() ? first : reader.apply(number), pageSize());
        }
        return front.isReordered() && !front.hasOnlyDeletions(first);
    }
}
