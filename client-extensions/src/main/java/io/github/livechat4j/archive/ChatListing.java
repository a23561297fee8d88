package io.github.livechat4j.archive;

import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListChatsQueryBuilder;
import io.github.livechat4j.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The archive of chats. A chat is listed on the day on which it began, once it has ended. */
record ChatListing<R>(RecordListing.Pages<ListChatsQuery, R> pages, ListChatsQuery query, String filter)
        implements RecordListing<R> {

    /**
     * The maximum length of a chat that a walk since a cursor finds although it lasted until after the earlier walk.
     */
    private static final Duration LONGEST_CHAT = Duration.ofHours(12);

    static <R> ChatListing<R> of(RecordListing.Pages<ListChatsQuery, R> pages, ListChatsQuery query) {
        return new ChatListing<>(pages, query, Filters.text(query));
    }

    @Override
    public String kind() {
        return "chats";
    }

    @Override
    public Days days() {
        return new Days(query.dateFrom(), query.dateTo());
    }

    @Override
    public @Nullable ZoneId zone() {
        return query.timezone() == null ? null : ZoneId.of(query.timezone());
    }

    @Override
    public @Nullable Integer group() {
        return query.group();
    }

    @Override
    public Page<ListedRecord<R>> page(Days days, @Nullable Integer group, int number) {
        ListChatsQueryBuilder asked =
                query.toBuilder().dateFrom(days.from()).dateTo(days.to()).page(number);
        if (group != null) {
            asked.group(group);
        }
        return pages.page(asked.build(), new ListedRecord.Place(days, number));
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public boolean isBefore(ListedRecord<R> found, Instant instant) {
        Instant ended = found.times().completed();
        return ended == null ? LocalTimes.isBefore(found.times().missed(), zone(), instant) : ended.isBefore(instant);
    }

    @Override
    public LocalDate firstDay(Instant instant) {
        ZoneId zone = zone();
        return CurrentDay.day(instant.minus(LONGEST_CHAT), zone == null ? CurrentDay.LATEST : zone);
    }

    @Override
    public boolean isOfLaterDays(ListedRecord<R> found, Days slice, @Nullable Instant known) {
        return false;
    }
}
