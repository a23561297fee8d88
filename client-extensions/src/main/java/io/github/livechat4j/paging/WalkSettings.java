package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The settings of a walk.
 *
 * @param source the source of the pages
 * @param identity returns the identity of a record
 * @param wanted the filter of delivered records
 * @param direction the direction
 * @param prefetch the number of pages to read ahead
 * @param limit the maximum number of delivered records
 * @param reach the maximum number of pages that the source serves
 * @param remembered the number of stored identities
 * @param cursor the position to start from
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
