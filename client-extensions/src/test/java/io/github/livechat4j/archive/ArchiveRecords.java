package io.github.livechat4j.archive;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.MissedChat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ids of the records that a walk over the archive gives, and their expected order. */
final class ArchiveRecords {

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
