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

/** The paged lists of the service, and other lists of this form. */
public final class Paging {

    private static final int SERVED_PAGES = 1_000;

    private Paging() {}

    /**
     * Walks over the chats that match a query, newest first ({@code GET /chats}).
     *
     * <p>The service serves 1,000 pages of a query, which are its newest 25,000 records. A walk over a longer list ends
     * with an {@link UnreachablePagesException}; the archive of this client walks over all records. If the records are
     * of other days than those of the query, the walk ends with a {@link ContradictoryListException}.
     *
     * @param chats the operations of the service
     * @param query the query, without a page; it is not changed
     * @return the chats, of which none has been requested yet
     * @throws IllegalArgumentException if the query cannot be walked over, naming its argument: it names a page, ends
     *     before it begins or has a time zone that does not exist
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
     * Walks over the tickets that match a query, in its order: by default the ticket that was changed last comes first
     * ({@code GET /tickets}).
     *
     * <p>A changed ticket moves within the list. With the latest change first, the walk still finds it, and may deliver
     * it twice if it was delivered long before. With the oldest first ({@code order}), tickets can be missed while
     * others change; {@link PagedList#backwards()} delivers the oldest first without this limit. If the tickets are of
     * other days than those of the query, the walk ends with a {@link ContradictoryListException}.
     *
     * @param tickets the operations of the service
     * @param query the query, without a page; it is not changed
     * @return the tickets, of which none has been requested yet
     * @throws IllegalArgumentException if the query cannot be walked over, naming its argument: it names a page, or
     *     ends before it begins
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
                throw new ContradictoryListException(
                        "page " + number + " of the " + kind + " of " + asked
                                + " was asked for, and has records of other days: the service ignores date_from or date_to");
            }
            return page;
        };
    }

    /**
     * Walks over any list that is served in pages.
     *
     * @param <T> the type of the records
     * @param source the source of the pages
     * @param identity returns the identity of a record, with an {@code equals}; for a cursor that is used in another
     *     process, its {@code toString} must be the same there
     * @return the records, of which none has been requested yet
     */
    public static <T> PagedList<T> of(PageSource<T> source, Function<? super T, ?> identity) {
        return PagedList.of(source, identity);
    }

    /**
     * Returns the identity of a record of the archive.
     *
     * @param archived the record
     * @return its kind with its id; for a record of an unknown kind without an id, the whole record
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
