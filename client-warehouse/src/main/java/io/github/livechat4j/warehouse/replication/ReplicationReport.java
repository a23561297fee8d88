package io.github.livechat4j.warehouse.replication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param started the time at which it began, by the clock of this machine
 * @param duration the time it took
 * @param zone the time zone of the account
 * @param entities the parts of the account, in the order in which they were read
 * @param rows the numbers of rows that were written, by table
 * @param differences sentences about records that the service counts and the database lacks, or the other way round
 * @param notes sentences about reports that the plan lacks, new columns and other things that change no record
 * @param isIncomplete whether the database lacks records that the service counts
 */
public record ReplicationReport(
        Instant started,
        Duration duration,
        ZoneId zone,
        List<EntityReport> entities,
        Map<String, Long> rows,
        List<String> differences,
        List<String> notes,
        boolean isIncomplete) {

    /**
     * Creates a report.
     *
     * @param started the time at which the run began
     * @param duration the time it took
     * @param zone the time zone of the account
     * @param entities the parts of the account
     * @param rows the numbers of rows by table
     * @param differences sentences about differences
     * @param notes other sentences
     * @param isIncomplete whether records are missing
     */
    public ReplicationReport {
        entities = List.copyOf(entities);
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }
}
