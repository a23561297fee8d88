package io.github.livechat4j.archive;

import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.paging.internal.Queries;
import io.github.livechat4j.text.internal.Sha256;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.ByteBuffer;

/** Checks filters, and converts them to text. */
final class Filters {

    private static final JsonCodec JSON = new JsonCodec();

    private Filters() {}

    static ListChatsQuery checked(ListChatsQuery filter) {
        Queries.check(filter);
        return filter;
    }

    static ListTicketsQuery checked(ListTicketsQuery filter) {
        Queries.check(filter);
        if (filter.order() != null || filter.additionalProperties().containsKey("order")) {
            throw new IllegalArgumentException(
                    "order must not be set in a filter; ArchiveWalk.order(...) says in which order records come");
        }
        return filter;
    }

    static String text(Object filter) {
        return JSON.write(filter);
    }

    static ListChatsQuery chats(String text) {
        return JSON.read(text, ListChatsQuery.class);
    }

    static ListTicketsQuery tickets(String text) {
        return JSON.read(text, ListTicketsQuery.class);
    }

    /** Returns a hash that distinguishes filters without revealing them. */
    static long fingerprint(String kind, String filter, Days bounds) {
        return ByteBuffer.wrap(Sha256.of(kind + "\n" + filter + "\n" + bounds)).getLong();
    }
}
