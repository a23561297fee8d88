package io.github.livechat4j.archive;

import io.github.livechat4j.listening.internal.Listeners;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Counts the pages, records and slices of a walk, and calls its listener. Pages are counted by many threads, the rest
 * by one.
 */
final class ProgressCounter {

    private static final int MOST_FUTILE = 3;

    private final Consumer<? super ArchiveProgress> listener;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicInteger futile = new AtomicInteger();
    private long records;
    private int slicesDone;
    private long pagesReported;
    private OptionalLong totalKnown = OptionalLong.empty();

    ProgressCounter(Consumer<? super ArchiveProgress> listener) {
        this.listener = listener;
    }

    long records() {
        return records;
    }

    void page() {
        pages.incrementAndGet();
    }

    void record() {
        records++;
    }

    void sliceDone() {
        slicesDone++;
        report();
    }

    /** Sets the number of remaining records. */
    void toCome(long more) {
        totalKnown = OptionalLong.of(records + more);
    }

    /**
     * Returns whether to request a page with too few records again. After three requests without success it is not,
     * since all pages of this service may be short.
     */
    boolean isWorthAnotherLook() {
        return futile.get() < MOST_FUTILE;
    }

    void lookedInVain() {
        futile.incrementAndGet();
    }

    void reportPages() {
        if (pages.get() != pagesReported) {
            report();
        }
    }

    private void report() {
        pagesReported = pages.get();
        ArchiveProgress progress = new ArchiveProgress(records, pagesReported, slicesDone, totalKnown);
        Listeners.tell(listener, () -> listener.accept(progress));
    }
}
