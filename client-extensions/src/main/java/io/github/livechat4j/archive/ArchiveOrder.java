package io.github.livechat4j.archive;

/** The order of the records of a walk. */
public enum ArchiveOrder {
    /** The newest record first, as the service lists them. */
    NEWEST_FIRST,

    /** The oldest record first. */
    OLDEST_FIRST
}
