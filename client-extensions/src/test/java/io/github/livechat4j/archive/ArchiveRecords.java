package io.github.livechat4j.archive;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MissedChat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The time and the limits of the archive in these tests, and the records that walks give. */
final class ArchiveRecords {

    /** The day on which the tests take place. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    /** A service that serves 100 records of a query, 5 on a page. */
    static final Limits LIMITS = new Limits(5, 100);

    static final ListChatsQuery UTC = ListChatsQuery.builder().timezone("UTC").build();

    private ArchiveRecords() {}

    static String id(ArchivedChat record) {
        return record instanceof Chat chat ? chat.id() : ((MissedChat) record).id();
    }

    /** Walks to the end. */
    static List<String> ids(ArchiveWalk<ArchivedChat> walk) {
        return walk.stream().map(ArchiveRecords::id).toList();
    }

    /** Returns the ids in the order of a walk. */
    static List<String> inOrder(ArchiveOrder order, List<String> newestFirst) {
        List<String> ids = new ArrayList<>(newestFirst);
        if (order == ArchiveOrder.OLDEST_FIRST) {
            Collections.reverse(ids);
        }
        return ids;
    }

    /** Walks to the end, and returns the cursor of that place. */
    static ArchiveCursor finished(ArchiveWalk<?> walk) {
        ArchiveIterator<?> iterator = walk.iterator();
        iterator.forEachRemaining(record -> {});
        return iterator.cursor();
    }
}
