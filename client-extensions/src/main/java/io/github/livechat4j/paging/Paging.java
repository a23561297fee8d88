package io.github.livechat4j.paging;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.paging.internal.AskedDays;
import io.github.livechat4j.paging.internal.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The paged lists of the service, and any other list that comes in the same way. */
public final class Paging {

    private static final int SERVED_PAGES = 1_000;

    private Paging() {}

    /**
     * Walks over the chats that match a query, newest first ({@code GET /chats}).
     *
     * <p>The service serves 1,000 pages of a query, which are its newest 25,000 records. A walk over more ends with an {@link
     * UnreachablePagesException}; the archive of this client walks over all. One over records of other days than those of the query ends with a {@link
     * ContradictoryListException}.
     *
     * @param chats calls the service
     * @param query what to ask for, without a page; it is not changed
     * @return the chats, not asked for yet
     * @throws IllegalArgumentException if the query cannot be walked over, naming its argument: it names a page, ends before it begins
     *     or has a time zone that does not exist
     */
    public static PagedList<ArchivedChat> chats(ChatsApi chats, ListChatsQuery query) {
        Objects.requireNonNull(chats, "chats");
        Queries.check(query);
        PageSource<ArchivedChat> source = PageSource.of(
                page -> chats.listChats(query.toBuilder().page(page).build()),
                ChatPage::chats,
                ChatPage::total,
                ChatPage::pages);
        AskedDays asked = new AskedDays(query.dateFrom(), query.dateTo());
        return of(ofDays(source, "chats", asked, AskedDays::happenings), Paging::identity)
                .reach(SERVED_PAGES);
    }

    /**
     * Walks over the tickets that match a query, in its order: by default the ticket that was changed last comes first ({@code GET
     * /tickets}).
     *
     * <p>A ticket that is changed moves within the list. With the latest change first, it is found all the same, and can come twice if
     * it had been delivered long before; with the oldest first ({@code order}), tickets can be missed while others change. {@link
     * PagedList#backwards()} delivers the oldest first without that. A walk over tickets of other days than those of the query ends with a {@link
     * ContradictoryListException}.
     *
     * @param tickets calls the service
     * @param query what to ask for, without a page; it is not changed
     * @return the tickets, not asked for yet
     * @throws IllegalArgumentException if the query cannot be walked over, naming its argument: it names a page, or ends before it
     *     begins
     */
    public static PagedList<Ticket> tickets(TicketsApi tickets, ListTicketsQuery query) {
        Objects.requireNonNull(tickets, "tickets");
        Queries.check(query);
        PageSource<Ticket> source = PageSource.of(
                page -> tickets.listTickets(query.toBuilder().page(page).build()),
                TicketPage::tickets,
                TicketPage::total,
                TicketPage::pages);
        AskedDays asked = new AskedDays(query.dateFrom(), query.dateTo());
        return of(ofDays(source, "tickets", asked, AskedDays::happenings), Ticket::id);
    }

    private static <T> PageSource<T> ofDays(
            PageSource<T> source, String kind, AskedDays asked, Function<? super T, List<Instant>> happenings) {
        return number -> {
            Page<T> page = source.fetch(number);
            if (asked.areIgnoredBy(page.items().stream().map(happenings).toList())) {
                throw new ContradictoryListException("page " + number + " of the " + kind + " of " + asked
                        + " was asked for, and has records of other days: the service ignores date_from or date_to");
            }
            return page;
        };
    }

    /**
     * Walks over any list that comes in pages.
     *
     * @param <T> the type of the records
     * @param source gives the pages
     * @param identity what tells a record from all others, with an {@code equals}; for a cursor that is used in another process, its
     *     {@code toString} must be the same there
     * @return the records, not asked for yet
     */
    public static <T> PagedList<T> of(PageSource<T> source, Function<? super T, ?> identity) {
        return PagedList.of(source, identity);
    }

    /**
     * Tells a record of the archive from all others.
     *
     * @param archived the record
     * @return its kind with its id; for a record of an unknown kind without an id, all of it
     */
    public static Object identity(ArchivedChat archived) {
        if (archived instanceof Chat chat) {
            return chat.id();
        }
        if (archived instanceof MissedChat missed) {
            return "missed:" + missed.id();
        }
        ArchivedChat.Unknown unknown = (ArchivedChat.Unknown) archived;
        Object id = unknown.additionalProperties().get("id");
        return "unknown:" + (id == null ? unknown.additionalProperties() : id);
    }
}
