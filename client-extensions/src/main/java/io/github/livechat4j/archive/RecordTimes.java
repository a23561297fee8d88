package io.github.livechat4j.archive;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.paging.internal.AskedDays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of a record of the archive.
 *
 * @param listed the instant by which the list is sorted; null if the record has none
 * @param completed the instant of its end or of its last change; null if it has none
 * @param missed the time of a missed chat, as the service writes it; null for other records
 * @param happenings the known times of its events
 */
record RecordTimes(
        @Nullable Instant listed,
        @Nullable Instant completed,
        @Nullable String missed,
        List<Instant> happenings) {

    static final RecordTimes NONE = new RecordTimes(null, null, null, List.of());

    static RecordTimes of(ArchivedChat archived) {
        if (archived instanceof Chat chat) {
            return new RecordTimes(
                    chat.startedTimestamp(), chat.endedTimestamp(), null, AskedDays.happenings(archived));
        }
        return archived instanceof MissedChat missed
                ? new RecordTimes(null, null, missed.time(), AskedDays.happenings(archived))
                : NONE;
    }

    /**
     * Returns the instant at which the record was surely complete; null if it has no readable time.
     *
     * @param zone the zone of local times; null for any zone
     */
    @Nullable
    Instant surelyCompleted(@Nullable ZoneId zone) {
        return completed == null ? LocalTimes.latest(missed, zone) : completed;
    }

    static RecordTimes of(Ticket ticket) {
        return new RecordTimes(ticket.modified(), ticket.modified(), null, AskedDays.happenings(ticket));
    }
}
