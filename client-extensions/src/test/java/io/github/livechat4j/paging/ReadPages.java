package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import io.github.livechat4j.paging.internal.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/** Read pages and cursors for tests. */
final class ReadPages {

    private ReadPages() {}

    static ReadPage<String> page(int number, int total, String... records) {
        return page(number, total, 0, records);
    }

    static ReadPage<String> page(int number, int total, int pages, String... records) {
        return ReadPage.of(new Page<>(number, List.of(records), total, pages), record -> record);
    }

    static ReadPage<String> page(MovingList list, int number) {
        return ReadPage.of(list.fetch(number), record -> record);
    }

    /** Returns a cursor behind the first of some records. */
    static CursorState cursor(int page, int index, int size, int total, String... anchors) {
        return new CursorState(page, index, size, total, List.of(), 0, false, hashes(anchors));
    }

    /** Returns a cursor of a walk over a list that began with some records. */
    static CursorState cursorOf(int frontTotal, String... front) {
        List<Long> brief =
                hashes(front).stream().map(hash -> hash & CursorState.BRIEF).toList();
        return new CursorState(2, 0, 5, frontTotal, brief, frontTotal, false, hashes("r6", "r7", "r8"));
    }

    static List<Long> hashes(String... records) {
        return Stream.of(records).map(Fingerprint::of).toList();
    }
}
