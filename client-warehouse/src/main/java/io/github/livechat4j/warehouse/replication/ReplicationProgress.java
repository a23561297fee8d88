package io.github.livechat4j.warehouse.replication;

import java.util.OptionalLong;

/**
 * The progress of a run, for progress bars.
 *
 * @param entity the part of the account that is read
 * @param records the number of its records that were written
 * @param total the expected number; empty if it is unknown
 */
public record ReplicationProgress(ReplicatedEntity entity, long records, OptionalLong total) {}
