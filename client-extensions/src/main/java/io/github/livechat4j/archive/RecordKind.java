package io.github.livechat4j.archive;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.paging.Paging;
import java.util.function.Function;

/**
 * A kind of records of the archive.
 *
 * @param type the type of its decoded records
 * @param member the name of the list in an answer
 * @param identity returns the identity of a record
 * @param times returns the times of a record
 */
record RecordKind<T>(
        Class<T> type, String member, Function<? super T, Object> identity, Function<? super T, RecordTimes> times) {

    static final RecordKind<ArchivedChat> CHATS =
            new RecordKind<>(ArchivedChat.class, "chats", Paging::identity, RecordTimes::of);

    static final RecordKind<Ticket> TICKETS = new RecordKind<>(Ticket.class, "tickets", Ticket::id, RecordTimes::of);
}
