package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the list from its front again, page by page, up to where nothing can be that was not delivered. */
final class Sweep<T> {

    private static final int MOST_ROUNDS = 16;

    private final WalkSettings<T> settings;
    private final Seen seen;
    private final Supplier<Territory> territories;

    /** Records that are not remembered, but may be where nothing has moved; as long as that is not sure. */
    private final List<Entry<T>> held = new ArrayList<>();

    private Territory territory;
    private @Nullable PageWalker<T> pages;
    private int rounds;
    private long digest;
    private long digestBefore;
    private boolean over;

    /**
     * Makes a sweep, and asks for nothing yet.
     *
     * @param seen what was delivered
     * @param territories gives what is known of the list, behind which nothing has to be looked for
     */
    Sweep(WalkSettings<T> settings, Seen seen, Supplier<Territory> territories) {
        this.settings = settings.withCourse(Course.FORWARDS).withPrefetch(0).withCursor(CursorState.START);
        this.seen = seen;
        this.territories = territories;
        this.territory = territories.get();
    }

    /** What a page brought that was not delivered; null at the end. */
    @Nullable
    Batch<T> advance() {
        while (!over) {
            PageWalker<T> round = pages();
            Batch<T> batch = round.advance(Long.MAX_VALUE);
            if (batch != null) {
                return new Batch<>(batch.page(), fresh(round, batch), false);
            }
            leave(round);
            if (!held.isEmpty()) {
                List<Entry<T>> rest = List.copyOf(held);
                held.clear();
                return new Batch<>(round.lastPage(), rest, false);
            }
        }
        return null;
    }

    private PageWalker<T> pages() {
        if (pages == null) {
            if (rounds++ == MOST_ROUNDS) {
                rounds = 0;
                throw new UnstableListException(1, MOST_ROUNDS);
            }
            pages = PageWalker.onceOver(settings);
            territory = territories.get();
            digest = 0;
        }
        return pages;
    }

    private List<Entry<T>> fresh(PageWalker<T> round, Batch<T> batch) {
        List<Entry<T>> fresh = new ArrayList<>();
        for (Entry<T> entry : batch.entries()) {
            digest = digest * 31 + entry.hash();
            if (!territory.meets(entry.hash())) {
                fresh.addAll(held);
                held.clear();
            }
            if (seen.add(entry.identity(), new Seen.Sighting(batch.page().number(), 0))) {
                held.add(entry);
            }
            if (territory.isReached()) {
                held.clear();
                leave(round);
                return fresh;
            }
            if (!territory.isRun()) {
                fresh.addAll(held);
                held.clear();
            }
        }
        return fresh;
    }

    /** What moved while the list was read has been in front of it, unless it looks so each time. */
    private void leave(PageWalker<T> round) {
        over = !round.isStirred() || (rounds > 1 && digest == digestBefore);
        digestBefore = digest;
        pages = null;
    }
}
