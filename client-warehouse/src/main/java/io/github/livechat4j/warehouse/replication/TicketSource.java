package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.archive.TicketSlice;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All tickets, which are listed on each day of an activity. */
record TicketSource(LiveChat livechat) implements ArchiveSource {

    private static final JsonCodec CODEC = new JsonCodec();

    private static ListTicketsQuery query(@Nullable LocalDate from, @Nullable LocalDate to) {
        return ListTicketsQuery.builder().dateFrom(from).dateTo(to).build();
    }

    @Override
    public ReplicatedEntity entity() {
        return ReplicatedEntity.TICKETS;
    }

    @Override
    public List<? extends ArchiveSlice> plan(@Nullable LocalDate from, @Nullable LocalDate to) {
        return livechat.archive().plan(query(from, to));
    }

    @Override
    public ArchiveWalk<ArchivedJson> walk(
            PassSlice slice, Instant planned, @Nullable LocalDate from, @Nullable LocalDate to) {
        String filter = CODEC.write(query(from, to));
        return livechat.archive()
                .walkAsJson(new TicketSlice(filter, slice.from(), slice.to(), slice.records(), planned));
    }

    @Override
    public long total(@Nullable LocalDate from, @Nullable LocalDate to) {
        return livechat.tickets().listTickets(query(from, to)).total();
    }
}
