package io.github.livechat4j.archive;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole archive of an account, however large it is:
 *
 * <pre>{@code
 * for (ArchivedChat record : livechat.archive().chats()) {
 *     ...
 * }
 * }</pre>
 *
 * <p>The service serves only the newest 25,000 records of a query, without an indication. So a walk requests fewer and
 * fewer days until the service serves all records of a slice, and reads a day with more records group by group. If it
 * cannot reach a record even so, it throws an {@link UnreachableRecordsException}.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class Archive {

    private static final int ALL_OPERATORS = 0;

    private final Resources resources;
    private final WalkTask.Service service;

    private Archive(Resources resources, InstantSource clock, Limits limits) {
        this.resources = Objects.requireNonNull(resources, "resources");
        this.service = new WalkTask.Service(() -> groups(resources), Objects.requireNonNull(clock, "clock"), limits);
    }

    /**
     * Returns the archive of an account.
     *
     * @param resources the client of the service
     * @return the archive
     */
    public static Archive of(Resources resources) {
        return of(resources, InstantSource.system());
    }

    /**
     * Returns the archive of an account, with another clock.
     *
     * @param resources the client of the service
     * @param clock the clock for the current day and for the time at which a walk begins
     * @return the archive
     */
    public static Archive of(Resources resources, InstantSource clock) {
        return of(resources, clock, Limits.SERVICE);
    }

    static Archive of(Resources resources, InstantSource clock, Limits limits) {
        return new Archive(resources, clock, limits);
    }

    private static List<Integer> groups(Resources resources) {
        Set<Integer> ids = new TreeSet<>();
        ids.add(ALL_OPERATORS);
        for (Group group : resources.groups().listGroups()) {
            ids.add(group.id());
        }
        return List.copyOf(ids);
    }

    /**
     * Walks over all chats ({@code GET /chats}).
     *
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<ArchivedChat> chats() {
        return chats(ListChatsQuery.builder().build());
    }

    /**
     * Walks over all chats of a filter ({@code GET /chats}). {@link io.github.livechat4j.model.Chat} and {@link
     * io.github.livechat4j.model.MissedChat} are distinguished by their types.
     *
     * @param filter the filter, without a page; it is not changed. Its days begin and end in its {@code timezone}, or
     *     by default in a zone that the service chooses.
     * @return the walk, which has made no request yet
     * @throws IllegalArgumentException if the filter names a page, ends before it begins or has a time zone that does
     *     not exist, naming the argument
     */
    public ArchiveWalk<ArchivedChat> chats(ListChatsQuery filter) {
        return walk(listing(filter));
    }

    /**
     * Walks over all tickets ({@code GET /tickets}).
     *
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<Ticket> tickets() {
        return tickets(ListTicketsQuery.builder().build());
    }

    /**
     * Walks over all tickets of a filter ({@code GET /tickets}), in the order of their last change. A ticket matches a
     * day if any event of it was on that day; it is delivered once, with the last of its days.
     *
     * @param filter the filter, without a page and an order; it is not changed
     * @return the walk, which has made no request yet
     * @throws IllegalArgumentException if the filter names a page or an order, or ends before it begins, naming the
     *     argument
     */
    public ArchiveWalk<Ticket> tickets(ListTicketsQuery filter) {
        return walk(listing(filter));
    }

    /**
     * Walks over all chats of a filter like {@link #chats(ListChatsQuery)}, and delivers them as JSON. It takes about a
     * third of the processor time, since most records are checked but not decoded. Its cursors are those of the other
     * walk.
     *
     * <p>The archive must be that of a {@link io.github.livechat4j.client.LiveChat}, or of resources that Feign makes
     * with a {@link io.github.livechat4j.wire.WireCapability}.
     *
     * @param filter the filter, as for {@link #chats(ListChatsQuery)}
     * @return the walk, which has made no request yet
     * @throws IllegalArgumentException as for {@link #chats(ListChatsQuery)}
     */
    public ArchiveWalk<ArchivedJson> chatsAsJson(ListChatsQuery filter) {
        return walk(ChatListing.of(ListedPages.chats(jsonPages()), Filters.checked(filter)));
    }

    /**
     * Walks over all tickets of a filter like {@link #tickets(ListTicketsQuery)}, and delivers them as JSON, as {@link
     * #chatsAsJson} does.
     *
     * @param filter the filter, as for {@link #tickets(ListTicketsQuery)}
     * @return the walk, which has made no request yet
     * @throws IllegalArgumentException as for {@link #tickets(ListTicketsQuery)}
     */
    public ArchiveWalk<ArchivedJson> ticketsAsJson(ListTicketsQuery filter) {
        return walk(TicketListing.of(ListedPages.tickets(jsonPages()), Filters.checked(filter)));
    }

    private JsonPagesApi jsonPages() {
        return resources.resource(JsonPagesApi.class);
    }

    /**
     * Divides the chats of a filter into slices for parallel walks. It costs a request for each slice and a few more.
     *
     * @param filter the filter, as for {@link #chats(ListChatsQuery)}
     * @return the slices, the newest first
     * @throws IllegalArgumentException as for {@link #chats(ListChatsQuery)}
     */
    public List<ChatSlice> plan(ListChatsQuery filter) {
        ChatListing<ArchivedChat> listing = listing(filter);
        Instant planned = service.clock().instant();
        return slices(listing, planned).stream()
                .map(slice -> new ChatSlice(
                        listing.filter(), slice.days().from(), slice.days().to(), slice.records(), planned))
                .toList();
    }

    /**
     * Divides the tickets of a filter into slices for parallel walks. It costs a request for each slice and a few more.
     *
     * @param filter the filter, as for {@link #tickets(ListTicketsQuery)}
     * @return the slices, the newest first
     * @throws IllegalArgumentException as for {@link #tickets(ListTicketsQuery)}
     */
    public List<TicketSlice> plan(ListTicketsQuery filter) {
        TicketListing<Ticket> listing = listing(filter);
        Instant planned = service.clock().instant();
        return slices(listing, planned).stream()
                .map(slice -> new TicketSlice(
                        listing.filter(), slice.days().from(), slice.days().to(), slice.records(), planned))
                .toList();
    }

    /**
     * Walks over one slice of a plan.
     *
     * @param slice the slice
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<ArchivedChat> walk(ChatSlice slice) {
        return walk(listing(Filters.chats(slice.filter())), slice);
    }

    /**
     * Walks over one slice of a plan. A ticket that changed after the plan was made can be in two slices.
     *
     * @param slice the slice
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<Ticket> walk(TicketSlice slice) {
        return walk(listing(Filters.tickets(slice.filter())), slice);
    }

    /**
     * Walks over one slice of a plan like {@link #walk(ChatSlice)}, and delivers the records as JSON, as {@link
     * #chatsAsJson} does.
     *
     * @param slice the slice
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<ArchivedJson> walkAsJson(ChatSlice slice) {
        return walk(ChatListing.of(ListedPages.chats(jsonPages()), Filters.chats(slice.filter())), slice);
    }

    /**
     * Walks over one slice of a plan like {@link #walk(TicketSlice)}, and delivers the records as JSON, as {@link
     * #ticketsAsJson} does.
     *
     * @param slice the slice
     * @return the walk, which has made no request yet
     */
    public ArchiveWalk<ArchivedJson> walkAsJson(TicketSlice slice) {
        return walk(TicketListing.of(ListedPages.tickets(jsonPages()), Filters.tickets(slice.filter())), slice);
    }

    private ChatListing<ArchivedChat> listing(ListChatsQuery filter) {
        return ChatListing.of(ListedPages.of(resources.chats()), Filters.checked(filter));
    }

    private TicketListing<Ticket> listing(ListTicketsQuery filter) {
        return TicketListing.of(ListedPages.of(resources.tickets()), Filters.checked(filter));
    }

    private <T> ArchiveWalk<T> walk(Listing<ListedRecord<T>> listing) {
        return new ArchiveWalk<>(WalkOptions.of(listing, listing.days(), service, null));
    }

    private <T> ArchiveWalk<T> walk(Listing<ListedRecord<T>> listing, ArchiveSlice slice) {
        Days days = new Days(slice.from(), slice.to());
        return new ArchiveWalk<>(WalkOptions.of(listing, days, service, slice.planned()));
    }

    private <T> List<Slicer.Slice> slices(Listing<ListedRecord<T>> listing, @Nullable Instant planned) {
        WalkTask<ListedRecord<T>> task =
                WalkOptions.of(listing, listing.days(), service, planned).task();
        return new Slicer<>(task, new ProgressCounter(progress -> {})).slices();
    }
}
