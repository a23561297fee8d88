package io.github.livechat4j.archive;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListChatsQueryBuilder;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.Paging;
import io.github.livechat4j.paging.internal.AskedDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The archive of chats. A chat is listed on the day on which it began, once it has ended. */
record ChatListing(ChatsApi chats, ListChatsQuery query, String filter) implements Listing<ListedRecord<ArchivedChat>> {

    /**
     * The maximum length of a chat that a walk since a cursor finds although it lasted until after the earlier walk.
     */
    private static final Duration LONGEST_CHAT = Duration.ofHours(12);

    static ChatListing of(ChatsApi chats, ListChatsQuery query) {
        return new ChatListing(chats, query, Filters.text(query));
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
    public Page<ListedRecord<ArchivedChat>> page(Days days, @Nullable Integer group, int number) {
        ListChatsQueryBuilder asked =
                query.toBuilder().dateFrom(days.from()).dateTo(days.to()).page(number);
        if (group != null) {
            asked.group(group);
        }
        ChatPage answer = chats.listChats(asked.build());
        ListedRecord.Place place = new ListedRecord.Place(days, number, "chats");
        List<ListedRecord<ArchivedChat>> found =
                ListedRecord.all(answer.chats(), answer.additionalProperties(), ArchivedChat.class, place);
        return new Page<>(number, found, answer.total(), answer.pages());
    }

    @Override
    public Object identity(ListedRecord<ArchivedChat> found) {
        return found.identity(Paging::identity);
    }

    @Override
    public @Nullable UnreadableRecord unreadable(ListedRecord<ArchivedChat> found) {
        return found.unreadable();
    }

    @Override
    public @Nullable Instant instant(ListedRecord<ArchivedChat> found) {
        return found.item() instanceof Chat chat ? chat.startedTimestamp() : null;
    }

    @Override
    public List<Instant> happenings(ListedRecord<ArchivedChat> found) {
        return AskedDays.happenings(found.item());
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public boolean isBefore(ListedRecord<ArchivedChat> found, Instant instant) {
        if (found.item() instanceof Chat chat) {
            return chat.endedTimestamp() != null && chat.endedTimestamp().isBefore(instant);
        }
        return found.item() instanceof MissedChat missed && LocalTimes.isBefore(missed.time(), zone(), instant);
    }

    @Override
    public LocalDate firstDay(Instant instant) {
        ZoneId zone = zone();
        return CurrentDay.day(instant.minus(LONGEST_CHAT), zone == null ? CurrentDay.LATEST : zone);
    }

    @Override
    public boolean isOfLaterDays(ListedRecord<ArchivedChat> found, Days slice, @Nullable Instant known) {
        return false;
    }
}
