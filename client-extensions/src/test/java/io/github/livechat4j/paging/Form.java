package io.github.livechat4j.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All ways to walk over a list. Each law is tested with each of them. */
enum Form {
    RECORDS,
    STREAM,
    PAGES,
    AHEAD,
    PAGES_AHEAD,
    BACKWARDS,
    BACKWARDS_AHEAD;

    boolean isBackwards() {
        return this == BACKWARDS || this == BACKWARDS_AHEAD;
    }

    boolean isAhead() {
        return this == AHEAD || this == PAGES_AHEAD || this == BACKWARDS_AHEAD;
    }

    PagedList<String> of(PageSource<String> source) {
        PagedList<String> list = Paging.of(source, record -> record);
        return switch (this) {
            case RECORDS, STREAM, PAGES -> list;
            case AHEAD -> list.prefetch(3);
            case PAGES_AHEAD -> list.prefetch(2);
            case BACKWARDS -> list.backwards();
            case BACKWARDS_AHEAD -> list.backwards().prefetch(3);
        };
    }

    /** Returns the records in the order in which this form gives them. */
    List<String> inOrder(List<String> newestFirst) {
        List<String> records = new ArrayList<>(newestFirst);
        if (isBackwards()) {
            Collections.reverse(records);
        }
        return records;
    }

    /** Takes all records. */
    List<String> take(PagedList<String> list) {
        List<String> taken = new ArrayList<>();
        takeInto(taken, list);
        return taken;
    }

    /** Takes records until there are none, or an exception is thrown. */
    void takeInto(List<String> taken, PagedList<String> list) {
        switch (this) {
            case STREAM -> {
                try (var stream = list.stream()) {
                    stream.forEach(taken::add);
                }
            }
            case PAGES, PAGES_AHEAD -> list.pages().forEach(page -> taken.addAll(page.items()));
            default -> list.forEach(taken::add);
        }
    }

    List<String> takeAll(PageSource<String> source) {
        return take(of(source));
    }
}
