package io.github.livechat4j.warehouse.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run did with a part of the account.
 *
 * @param entity the part
 * @param pass how it was read: {@code fill} (the first time), {@code update} (what is new or changed), {@code backfill}
 *     (days before those of the first run) or {@code full} (everything); several joined by {@code +} if the run made
 *     more than one, for example to finish that of an interrupted run
 * @param records the number of records that were read and written
 * @param deleted the number of records that were deleted, since the service no longer has them
 * @param unreadable the number of records that are in {@code unreadable_records} instead
 * @param through the time up to which the database has all records; empty for the configuration
 * @param duration the time it took
 */
public record EntityReport(
        ReplicatedEntity entity,
        String pass,
        long records,
        long deleted,
        long unreadable,
        Optional<Instant> through,
        Duration duration) {}
