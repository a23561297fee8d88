package io.github.livechat4j.spark;

import io.github.livechat4j.archive.Archive;
import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.archive.ChatSlice;
import io.github.livechat4j.archive.TicketSlice;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Instant;
import java.util.List;

/** The kinds of records that can be read. A filter is a query of the kind as JSON. */
enum Entity {
    CHATS(ArchivedChat.class, ListChatsQuery.class) {
        @Override
        List<? extends ArchiveSlice> plan(Archive archive, String filter) {
            return archive.plan(JSON.read(filter, ListChatsQuery.class));
        }

        @Override
        ArchiveSlice whole(String filter, Instant planned) {
            ListChatsQuery query = JSON.read(filter, ListChatsQuery.class);
            return new ChatSlice(filter, query.dateFrom(), query.dateTo(), 0, planned);
        }

        @Override
        ArchiveWalk<ArchivedJson> walk(Archive archive, String filter) {
            return archive.chatsAsJson(JSON.read(filter, ListChatsQuery.class));
        }
    },

    TICKETS(Ticket.class, ListTicketsQuery.class) {
        @Override
        List<? extends ArchiveSlice> plan(Archive archive, String filter) {
            return archive.plan(JSON.read(filter, ListTicketsQuery.class));
        }

        @Override
        ArchiveSlice whole(String filter, Instant planned) {
            ListTicketsQuery query = JSON.read(filter, ListTicketsQuery.class);
            return new TicketSlice(filter, query.dateFrom(), query.dateTo(), 0, planned);
        }

        @Override
        ArchiveWalk<ArchivedJson> walk(Archive archive, String filter) {
            return archive.ticketsAsJson(JSON.read(filter, ListTicketsQuery.class));
        }
    };

    private static final JsonCodec JSON = new JsonCodec();

    private final Class<?> model;
    private final Class<? extends Record> query;

    Entity(Class<?> model, Class<? extends Record> query) {
        this.model = model;
        this.query = query;
    }

    /** Returns the name of the kind, {@code chats} or {@code tickets}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the type of the records. */
    Class<?> model() {
        return model;
    }

    /** Returns the type of the queries. */
    Class<? extends Record> query() {
        return query;
    }

    /** Divides the records of a filter into slices, by requests. */
    abstract List<? extends ArchiveSlice> plan(Archive archive, String filter);

    /** Returns a slice with all records of a filter, without a request. */
    abstract ArchiveSlice whole(String filter, Instant planned);

    /** Walks over all records of a filter. */
    abstract ArchiveWalk<ArchivedJson> walk(Archive archive, String filter);

    /** Walks over the records of a slice. */
    static ArchiveWalk<ArchivedJson> walk(Archive archive, ArchiveSlice slice) {
        return slice instanceof ChatSlice chats ? archive.walkAsJson(chats) : archive.walkAsJson((TicketSlice) slice);
    }
}
