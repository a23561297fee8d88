package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The settings of a walk.
 *
 * @param source gives the pages
 * @param identity tells records apart
 * @param wanted which records are delivered
 * @param direction which way to go
 * @param prefetch how many pages to read ahead
 * @param limit how many records to deliver at most
 * @param reach how many pages the source serves at most
 * @param remembered how many records to remember
 * @param cursor where to begin
 */
record WalkSettings<T>(
        PageSource<T> source,
        Function<? super T, ?> identity,
        Predicate<? super T> wanted,
        Direction direction,
        int prefetch,
        long limit,
        int reach,
        int remembered,
        CursorState cursor) {

    WalkSettings<T> withWanted(Predicate<? super T> newWanted) {
        return new WalkSettings<>(source, identity, newWanted, direction, prefetch, limit, reach, remembered, cursor);
    }

    WalkSettings<T> withDirection(Direction newDirection) {
        return new WalkSettings<>(source, identity, wanted, newDirection, prefetch, limit, reach, remembered, cursor);
    }

    WalkSettings<T> withPrefetch(int newPrefetch) {
        return new WalkSettings<>(source, identity, wanted, direction, newPrefetch, limit, reach, remembered, cursor);
    }

    WalkSettings<T> withLimit(long newLimit) {
        return new WalkSettings<>(source, identity, wanted, direction, prefetch, newLimit, reach, remembered, cursor);
    }

    WalkSettings<T> withReach(int newReach) {
        return new WalkSettings<>(source, identity, wanted, direction, prefetch, limit, newReach, remembered, cursor);
    }

    WalkSettings<T> withRemembered(int newRemembered) {
        return new WalkSettings<>(source, identity, wanted, direction, prefetch, limit, reach, newRemembered, cursor);
    }

    WalkSettings<T> withCursor(CursorState newCursor) {
        return new WalkSettings<>(source, identity, wanted, direction, prefetch, limit, reach, remembered, newCursor);
    }
}
