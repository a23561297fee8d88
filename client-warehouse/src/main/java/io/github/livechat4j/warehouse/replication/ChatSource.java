package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.archive.ChatSlice;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All chats, those that are still open too. */
record ChatSource(LiveChat livechat, ZoneId zone) implements ArchiveSource {

    private static final JsonCodec CODEC = new JsonCodec();

    private ListChatsQuery query(@Nullable LocalDate from, @Nullable LocalDate to) {
        return ListChatsQuery.builder()
                .dateFrom(from)
                .dateTo(to)
                .timezone(zone.getId())
                .includePending(true)
                .build();
    }

    @Override
    public ReplicatedEntity entity() {
        return ReplicatedEntity.CHATS;
    }

    @Override
    public List<? extends ArchiveSlice> plan(@Nullable LocalDate from, @Nullable LocalDate to) {
        return livechat.archive().plan(query(from, to));
    }

    @Override
    public ArchiveWalk<ArchivedJson> walk(
            PassSlice slice, Instant planned, @Nullable LocalDate from, @Nullable LocalDate to) {
        String filter = CODEC.write(query(from, to));
        return livechat.archive().walkAsJson(new ChatSlice(filter, slice.from(), slice.to(), slice.records(), planned));
    }

    @Override
    public long total(@Nullable LocalDate from, @Nullable LocalDate to) {
        return livechat.chats().listChats(query(from, to)).total();
    }
}
