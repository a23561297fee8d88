package io.github.livechat4j.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive whose records know their identities and times.
 *
 * @param <R> the type of the readable records
 */
interface RecordListing<R> extends Listing<ListedRecord<R>> {

    /**
     * Requests pages.
     *
     * @param <Q> the type of the query
     * @param <R> the type of the readable records
     */
    @FunctionalInterface
    interface Pages<Q, R> {

        /** Requests the page of a query, which has the given place. */
        io.github.livechat4j.paging.Page<ListedRecord<R>> page(Q query, ListedRecord.Place place);
    }

    @Override
    default Object identity(ListedRecord<R> found) {
        return found.identity();
    }

    @Override
    default @Nullable UnreadableRecord unreadable(ListedRecord<R> found) {
        return found.unreadable();
    }

    @Override
    default @Nullable Instant instant(ListedRecord<R> found) {
        return found.times().listed();
    }

    @Override
    default List<Instant> happenings(ListedRecord<R> found) {
        return found.times().happenings();
    }
}
