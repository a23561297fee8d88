package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.Mask;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a replication: {@code ReplicationOptions.standard().withOverlap(Duration.ofDays(7))}.
 *
 * @param from the first day; null for the beginning of the account, or in later runs for the day of the first one
 * @param entities the parts of the account to replicate
 * @param overlap the time before the last pass from which records are read again
 * @param parallel the number of requests at the same time, from 1 to 64
 * @param full whether to read everything again and to delete what the service no longer has
 * @param mask the personal data that is not stored
 * @param zone the time zone of the account; null to take that of its newest chat
 * @param account identifies the account in the database; null for a checksum of the owner's login
 * @param reportScopes what the daily reports are broken down by
 * @param reportDays the number of days of reports that later runs read again
 * @param batchRecords the number of records in a transaction
 */
public record ReplicationOptions(
        @Nullable LocalDate from,
        Set<ReplicatedEntity> entities,
        Duration overlap,
        int parallel,
        boolean full,
        Mask mask,
        @Nullable ZoneId zone,
        @Nullable String account,
        Set<ReportScope> reportScopes,
        int reportDays,
        int batchRecords) {

    /** The greatest number of requests at the same time. */
    public static final int MOST_PARALLEL = 64;

    private static final int USUAL_PARALLEL = 4;
    private static final int USUAL_REPORT_DAYS = 31;
    private static final int USUAL_BATCH = 2_000;

    /**
     * Creates settings.
     *
     * @param from the first day, or null
     * @param entities the parts of the account, at least one
     * @param overlap the overlap, zero or more
     * @param parallel the number of requests at the same time
     * @param full whether to compare everything
     * @param mask the personal data that is not stored
     * @param zone the time zone of the account, or null
     * @param account identifies the account, or null
     * @param reportScopes what reports are broken down by, at least one
     * @param reportDays the number of days of reports, at least 1
     * @param batchRecords the number of records in a transaction, at least 1
     * @throws IllegalArgumentException if a value is out of range; the message names it
     */
    public ReplicationOptions {
        entities = Set.copyOf(entities);
        reportScopes = Set.copyOf(reportScopes);
        Objects.requireNonNull(mask, "mask");
        require(!entities.isEmpty(), "entities must have at least one entity");
        require(!reportScopes.isEmpty(), "reportScopes must have at least one scope");
        require(!overlap.isNegative(), "overlap must not be negative, was " + overlap);
        require(
                parallel >= 1 && parallel <= MOST_PARALLEL,
                "parallel must be from 1 to " + MOST_PARALLEL + ", was " + parallel);
        require(reportDays >= 1, "reportDays must be positive, was " + reportDays);
        require(batchRecords >= 1, "batchRecords must be positive, was " + batchRecords);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Returns the usual settings: everything, from the beginning, with an overlap of two days.
     *
     * @return the settings
     */
    public static ReplicationOptions standard() {
        return new ReplicationOptions(
                null,
                EnumSet.allOf(ReplicatedEntity.class),
                Duration.ofDays(2),
                USUAL_PARALLEL,
                false,
                Mask.none(),
                null,
                null,
                EnumSet.of(ReportScope.ACCOUNT),
                USUAL_REPORT_DAYS,
                USUAL_BATCH);
    }

    /**
     * Sets the first day.
     *
     * @param day the first day, in the time zone of the account; an earlier one than that of the runs before adds the
     *     days between
     * @return a copy with this day
     */
    public ReplicationOptions withFrom(LocalDate day) {
        return new ReplicationOptions(
                day, entities, overlap, parallel, full, mask, zone, account, reportScopes, reportDays, batchRecords);
    }

    /**
     * Sets the parts of the account.
     *
     * @param some the parts, at least one
     * @return a copy with these parts
     * @throws IllegalArgumentException if there is none
     */
    public ReplicationOptions withEntities(Collection<ReplicatedEntity> some) {
        return new ReplicationOptions(
                from,
                Set.copyOf(some),
                overlap,
                parallel,
                full,
                mask,
                zone,
                account,
                reportScopes,
                reportDays,
                batchRecords);
    }

    /**
     * Sets the overlap.
     *
     * @param newOverlap the time before the last pass, zero or more
     * @return a copy with this overlap
     * @throws IllegalArgumentException if it is negative
     */
    public ReplicationOptions withOverlap(Duration newOverlap) {
        return new ReplicationOptions(
                from,
                entities,
                newOverlap,
                parallel,
                full,
                mask,
                zone,
                account,
                reportScopes,
                reportDays,
                batchRecords);
    }

    /**
     * Sets the number of requests at the same time.
     *
     * @param requests the number, from 1 to {@value #MOST_PARALLEL}
     * @return a copy with this number
     * @throws IllegalArgumentException if it is out of range
     */
    public ReplicationOptions withParallel(int requests) {
        return new ReplicationOptions(
                from, entities, overlap, requests, full, mask, zone, account, reportScopes, reportDays, batchRecords);
    }

    /**
     * Sets whether the run compares everything.
     *
     * @param isFull true to read everything again and to delete what the service no longer has
     * @return a copy with this setting
     */
    public ReplicationOptions withFull(boolean isFull) {
        return new ReplicationOptions(
                from, entities, overlap, parallel, isFull, mask, zone, account, reportScopes, reportDays, batchRecords);
    }

    /**
     * Sets the personal data that is not stored. All runs on a database need the same.
     *
     * @param newMask the mask
     * @return a copy with this mask
     */
    public ReplicationOptions withMask(Mask newMask) {
        return new ReplicationOptions(
                from,
                entities,
                overlap,
                parallel,
                full,
                newMask,
                zone,
                account,
                reportScopes,
                reportDays,
                batchRecords);
    }

    /**
     * Sets the time zone of the account, for accounts without chats.
     *
     * @param newZone the zone
     * @return a copy with this zone
     */
    public ReplicationOptions withZone(ZoneId newZone) {
        return new ReplicationOptions(
                from,
                entities,
                overlap,
                parallel,
                full,
                mask,
                newZone,
                account,
                reportScopes,
                reportDays,
                batchRecords);
    }

    /**
     * Sets the name of the account in the database.
     *
     * @param name identifies the account, such as the number of its license
     * @return a copy with this name
     */
    public ReplicationOptions withAccount(String name) {
        return new ReplicationOptions(
                from, entities, overlap, parallel, full, mask, zone, name, reportScopes, reportDays, batchRecords);
    }

    /**
     * Sets the daily reports.
     *
     * @param scopes what they are broken down by, at least one
     * @param days the number of days that later runs read again, at least 1
     * @return a copy with these reports
     * @throws IllegalArgumentException if there is no scope, or the number is less
     */
    public ReplicationOptions withReports(Collection<ReportScope> scopes, int days) {
        return new ReplicationOptions(
                from, entities, overlap, parallel, full, mask, zone, account, Set.copyOf(scopes), days, batchRecords);
    }

    /**
     * Sets the size of a transaction.
     *
     * @param records the number of records, at least 1
     * @return a copy with this size
     * @throws IllegalArgumentException if it is less
     */
    public ReplicationOptions withBatchRecords(int records) {
        return new ReplicationOptions(
                from, entities, overlap, parallel, full, mask, zone, account, reportScopes, reportDays, records);
    }
}
