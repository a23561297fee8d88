package io.github.livechat4j.archive;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.paging.Page;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.listed.internal.ScannedPage;
import io.github.livechat4j.wire.listed.internal.ScannedRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests the pages of the archive, as decoded records or as JSON. */
final class ListedPages {

    private static final JsonCodec JSON = new JsonCodec();

    private ListedPages() {}

    static RecordListing.Pages<ListChatsQuery, ArchivedChat> of(ChatsApi chats) {
        return (query, place) -> page(chats.listChats(query), place);
    }

    static RecordListing.Pages<ListTicketsQuery, Ticket> of(TicketsApi tickets) {
        return (query, place) -> page(tickets.listTickets(query), place);
    }

    static RecordListing.Pages<ListChatsQuery, ArchivedJson> chats(JsonPagesApi json) {
        return (query, place) -> {
            ScannedPage<ChatPage> answer = json.listChats(query);
            ZoneId zone = query.timezone() == null ? null : ZoneId.of(query.timezone());
            return answer.decoded() == null
                    ? scanned(answer, place, chat -> chat(chat, zone))
                    : written(page(answer.decoded(), place), zone);
        };
    }

    static RecordListing.Pages<ListTicketsQuery, ArchivedJson> tickets(JsonPagesApi json) {
        return (query, place) -> {
            ScannedPage<TicketPage> answer = json.listTickets(query);
            return answer.decoded() == null
                    ? scanned(answer, place, ListedPages::ticket)
                    : written(page(answer.decoded(), place), null);
        };
    }

    private static Page<ListedRecord<ArchivedChat>> page(ChatPage answer, ListedRecord.Place place) {
        return new Page<>(
                place.page(),
                ListedRecord.all(answer.chats(), answer.additionalProperties(), RecordKind.CHATS, place),
                answer.total(),
                answer.pages());
    }

    private static Page<ListedRecord<Ticket>> page(TicketPage answer, ListedRecord.Place place) {
        return new Page<>(
                place.page(),
                ListedRecord.all(answer.tickets(), answer.additionalProperties(), RecordKind.TICKETS, place),
                answer.total(),
                answer.pages());
    }

    private static Page<ListedRecord<ArchivedJson>> scanned(
            ScannedPage<?> answer,
            ListedRecord.Place place,
            Function<ScannedRecord, ListedRecord<ArchivedJson>> listed) {
        List<ListedRecord<ArchivedJson>> records =
                answer.records().stream().map(listed).toList();
        return new Page<>(place.page(), records, answer.total(), answer.pages());
    }

    private static ListedRecord<ArchivedJson> chat(ScannedRecord chat, @Nullable ZoneId zone) {
        String id = Objects.requireNonNull(chat.text("id"));
        boolean isMissed = "missed_chat".equals(chat.text("type"));
        RecordTimes times = new RecordTimes(
                chat.instant("started_timestamp"), chat.instant("ended_timestamp"), chat.text("time"), chat.instants());
        return listed(isMissed ? "missed:" + id : id, times, zone, chat);
    }

    private static ListedRecord<ArchivedJson> ticket(ScannedRecord ticket) {
        RecordTimes times =
                new RecordTimes(ticket.instant("modified"), ticket.instant("modified"), null, ticket.instants());
        return listed(Objects.requireNonNull(ticket.text("id")), times, null, ticket);
    }

    private static ListedRecord<ArchivedJson> listed(
            String identity, RecordTimes times, @Nullable ZoneId zone, ScannedRecord scanned) {
        ArchivedJson json = ArchivedJson.of(identity, scanned, times.surelyCompleted(zone));
        return new ListedRecord<>(json, identity, times, null);
    }

    private static <T> Page<ListedRecord<ArchivedJson>> written(Page<ListedRecord<T>> page, @Nullable ZoneId zone) {
        List<ListedRecord<ArchivedJson>> records = page.items().stream()
                .map(record -> record.<ArchivedJson>with(item -> ArchivedJson.of(
                        record.identity().toString(), item, JSON, record.times().surelyCompleted(zone))))
                .toList();
        return new Page<>(page.number(), records, page.total(), page.pages());
    }
}
