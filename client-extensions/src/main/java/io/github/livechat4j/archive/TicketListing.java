package io.github.livechat4j.archive;

import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.ListTicketsQueryBuilder;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.internal.AskedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive of tickets. A ticket is listed on each day of an event, and belongs to the last of them.
 *
 * <p>Days are those of the account, whose zone is unknown.
 */
record TicketListing(TicketsApi tickets, ListTicketsQuery query, String filter)
        implements Listing<ListedRecord<Ticket>> {

    static TicketListing of(TicketsApi tickets, ListTicketsQuery query) {
        return new TicketListing(tickets, query, Filters.text(query));
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
    public Page<ListedRecord<Ticket>> page(Days days, @Nullable Integer group, int number) {
        ListTicketsQueryBuilder asked =
                query.toBuilder().dateFrom(days.from()).dateTo(days.to()).page(number);
        if (group != null) {
            asked.group(group);
        }
        TicketPage answer = tickets.listTickets(asked.build());
        ListedRecord.Place place = new ListedRecord.Place(days, number, "tickets");
        List<ListedRecord<Ticket>> found =
                ListedRecord.all(answer.tickets(), answer.additionalProperties(), Ticket.class, place);
        return new Page<>(number, found, answer.total(), answer.pages());
    }

    @Override
    public Object identity(ListedRecord<Ticket> found) {
        return found.identity(Ticket::id);
    }

    @Override
    public @Nullable UnreadableRecord unreadable(ListedRecord<Ticket> found) {
        return found.unreadable();
    }

    @Override
    public @Nullable Instant instant(ListedRecord<Ticket> found) {
        return found.item() == null ? null : found.item().modified();
    }

    @Override
    public List<Instant> happenings(ListedRecord<Ticket> found) {
        return found.item() == null ? List.of() : AskedDays.happenings(found.item());
    }

    @Override
    public boolean isMoving() {
        return true;
    }

    @Override
    public boolean isBefore(ListedRecord<Ticket> found, Instant instant) {
        Instant modified = instant(found);
        return modified != null && modified.isBefore(instant);
    }

    @Override
    public LocalDate firstDay(Instant instant) {
        return CurrentDay.day(instant, CurrentDay.LATEST);
    }

    /** True only if it holds in every time zone, since that of the account is not known. */
    @Override
    public boolean isOfLaterDays(ListedRecord<Ticket> found, Days slice, @Nullable Instant known) {
        LocalDate end = query.dateTo();
        return found.item() != null
                && happenings(found).stream()
                        .filter(instant -> known == null || !instant.isAfter(known))
                        .filter(instant -> end == null
                                || !CurrentDay.day(instant, CurrentDay.EARLIEST).isAfter(end))
                        .anyMatch(instant -> slice.isOver(CurrentDay.day(instant, CurrentDay.LATEST)));
    }
}
