package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.client.LiveChat;

/**
 * What is exported.
 *
 * @param <T> the type of the records
 */
interface Exported<T> {

    /** What the records are called: chats or tickets. */
    String kind();

    /** Which of them are wanted, as a model of the contract. */
    Object query();

    ArchiveWalk<T> walk(LiveChat livechat);

    /** What tells a record from all others. */
    Object identity(T found);

    /** How a record becomes a row. */
    Columns columns();
}
