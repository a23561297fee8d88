package io.github.livechat4j.archive;

/** In which order a walk delivers records. */
public enum ArchiveOrder {
    /** The newest record first, as the service lists them. */
    NEWEST_FIRST,

    /** The oldest record first. */
    OLDEST_FIRST
}
