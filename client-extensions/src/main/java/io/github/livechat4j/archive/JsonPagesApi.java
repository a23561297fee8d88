package io.github.livechat4j.archive;

import feign.Headers;
import feign.QueryMap;
import feign.RequestLine;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.wire.listed.internal.NotedFields;
import io.github.livechat4j.wire.listed.internal.ScannedPage;

/** The lists of the archive without decoding. The methods have the names of the operations, which exceptions show. */
@Headers({"Accept: application/json", "X-API-Version: 2"})
interface JsonPagesApi {

    @RequestLine("GET /chats")
    @NotedFields({"type", "id", "started_timestamp", "ended_timestamp", "time"})
    ScannedPage<ChatPage> listChats(@QueryMap ListChatsQuery query);

    @RequestLine("GET /tickets")
    @NotedFields({"id", "modified", "opened.from", "opened.to", "events.date"})
    ScannedPage<TicketPage> listTickets(@QueryMap ListTicketsQuery query);
}
