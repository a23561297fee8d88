package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.wire.UnreadableValue;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of record to export.
 *
 * @param kind the name of the records: {@code chats} or {@code tickets}
 * @param query the filter, as a query record of the generated client
 * @param walk starts a walk over the records
 * @param identity returns the identity of a record, by which duplicates are found
 * @param unreadable returns the values of a record that could not be parsed
 * @param columns the columns of CSV
 * @param <T> the type of the records
 */
record Exported<T>(
        String kind,
        Object query,
        Function<LiveChat, ArchiveWalk<T>> walk,
        Function<T, Object> identity,
        Function<T, List<UnreadableValue>> unreadable,
        Columns columns) {}
