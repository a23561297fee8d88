package io.github.livechat4j.archive;

import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.ListTicketsQueryBuilder;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketEvent;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tickets. A ticket is listed on each day on which something happened to it, and belongs to the last of them.
 *
 * <p>The days are those of the account, whose zone is not known.
 */
record TicketListing(TicketsApi tickets, ListTicketsQuery query, String filter) implements Listing<Ticket> {

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
    public Page<Ticket> page(Days days, @Nullable Integer group, int number) {
        ListTicketsQueryBuilder asked =
                query.toBuilder().dateFrom(days.from()).dateTo(days.to()).page(number);
        if (group != null) {
            asked.group(group);
        }
        TicketPage answer = tickets.listTickets(asked.build());
        return new Page<>(number, answer.tickets(), answer.total(), answer.pages());
    }

    @Override
    public Object identity(Ticket found) {
        return found.id();
    }

    @Override
    public @Nullable Instant instant(Ticket found) {
        return found.modified();
    }

    @Override
    public boolean isMoving() {
        return true;
    }

    @Override
    public boolean isBefore(Ticket found, Instant instant) {
        return found.modified() != null && found.modified().isBefore(instant);
    }

    @Override
    public LocalDate firstDay(Instant instant) {
        return Horizon.day(instant, Horizon.LATEST);
    }

    /** Only if it is so in every zone on earth. */
    @Override
    public boolean isOfLaterDays(Ticket found, Days slice, @Nullable Instant known) {
        LocalDate end = query.dateTo();
        return happenings(found)
                .filter(instant -> known == null || !instant.isAfter(known))
                .filter(instant ->
                        end == null || !Horizon.day(instant, Horizon.EARLIEST).isAfter(end))
                .anyMatch(instant -> slice.isOver(Horizon.day(instant, Horizon.LATEST)));
    }

    private static Stream<Instant> happenings(Ticket ticket) {
        Stream<@Nullable Instant> openings =
                ticket.opened().stream().flatMap(opening -> Stream.of(opening.from(), opening.to()));
        Stream<@Nullable Instant> events = ticket.events().stream().map(TicketEvent::date);
        return Stream.of(Stream.of(ticket.modified()), openings, events)
                .flatMap(instants -> instants)
                .filter(Objects::nonNull);
    }
}
