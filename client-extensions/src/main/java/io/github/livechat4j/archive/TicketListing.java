package io.github.livechat4j.archive;

import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.ListTicketsQueryBuilder;
import io.github.livechat4j.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The archive of tickets. A ticket is listed on each day of an event, and belongs to the last of them.
 *
 * <p>Days are those of the account, whose zone is unknown.
 */
record TicketListing<R>(RecordListing.Pages<ListTicketsQuery, R> pages, ListTicketsQuery query, String filter)
        implements RecordListing<R> {

    static <R> TicketListing<R> of(RecordListing.Pages<ListTicketsQuery, R> pages, ListTicketsQuery query) {
        return new TicketListing<>(pages, query, Filters.text(query));
    }

    @Override
    public String kind() {
        return "tickets";
    }

    @Override
    public Days days() {
        return new Days(query.dateFrom(), query.dateTo());
    }

    @Override
    public @Nullable ZoneId zone() {
        return null;
    }

    @Override
    public @Nullable Integer group() {
        return query.group();
    }

    @Override
    public Page<ListedRecord<R>> page(Days days, @Nullable Integer group, int number) {
        ListTicketsQueryBuilder asked =
                query.toBuilder().dateFrom(days.from()).dateTo(days.to()).page(number);
        if (group != null) {
            asked.group(group);
        }
        return pages.page(asked.build(), new ListedRecord.Place(days, number));
    }

    @Override
    public boolean isMoving() {
        return true;
    }

    @Override
    public boolean isBefore(ListedRecord<R> found, Instant instant) {
        Instant modified = instant(found);
        return modified != null && modified.isBefore(instant);
    }

    @Override
    public LocalDate firstDay(Instant instant) {
        return CurrentDay.day(instant, CurrentDay.LATEST);
    }

    /** True only if it holds in every time zone, since that of the account is not known. */
    @Override
    public boolean isOfLaterDays(ListedRecord<R> found, Days slice, @Nullable Instant known) {
        LocalDate end = query.dateTo();
        return happenings(found).stream()
                .filter(instant -> known == null || !instant.isAfter(known))
                .filter(instant -> end == null
                        || !CurrentDay.day(instant, CurrentDay.EARLIEST).isAfter(end))
                .anyMatch(instant -> slice.isOver(CurrentDay.day(instant, CurrentDay.LATEST)));
    }
}
