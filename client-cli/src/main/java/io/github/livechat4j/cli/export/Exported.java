package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.client.LiveChat;

/**
 * A kind of record to export.
 *
 * @param <T> the type of the records
 */
interface Exported<T> {

    /** Returns the name of the records: {@code chats} or {@code tickets}. */
    String kind();

    /** Returns the filter, as a query record of the generated client. */
    Object query();

    ArchiveWalk<T> walk(LiveChat livechat);

    /** Returns the identity of a record, by which duplicates are found. */
    Object identity(T found);

    /** Returns the columns of CSV. */
    Columns columns();
}
