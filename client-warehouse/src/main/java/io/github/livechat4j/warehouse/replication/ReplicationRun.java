package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.warehouse.RecordRows;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** One run on an open database. */
final class ReplicationRun {

    private static final String REPORTS_SINCE = "reports.since";
    private static final String REPORTS_SCOPES = "reports.scopes";

    private final LiveChat livechat;
    private final WarehouseSession session;
    private final ReplicationOptions options;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Consumer<? super ReplicationProgress> listener;
    private final RunTally tally = new RunTally();
    private final List<EntityReport> reports = new ArrayList<>();

    ReplicationRun(
            LiveChat livechat,
            WarehouseSession session,
            ReplicationOptions options,
            ZoneId zone,
            InstantSource clock,
            Consumer<? super ReplicationProgress> listener) {
        this.livechat = livechat;
        this.session = session;
        this.options = options;
        this.zone = zone;
        this.clock = clock;
        this.listener = listener;
    }

    ReplicationReport run(Instant started, long startedNanos) {
        Set<WarehouseTable> tables = new LinkedHashSet<>();
        for (ReplicatedEntity entity : ReplicatedEntity.values()) {
            if (options.entities().contains(entity)) {
                tables.addAll(entity.tables());
            }
        }
        tables.add(ReplicationTables.unreadableRecords());
        session.prepare(tables)
                .forEach(column -> tally.note("The column " + column
                        + " is new; it is null in rows that were stored before, until a full run"));
        session.prepareViews().forEach(tally::note);
        for (ReplicatedEntity entity : ReplicatedEntity.values()) {
            if (options.entities().contains(entity)) {
                copy(entity);
            }
        }
        return new ReplicationReport(
                started,
                since(startedNanos),
                zone,
                reports,
                tally.rows(),
                tally.differences(),
                tally.notes(),
                tally.isIncomplete());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private void copy(ReplicatedEntity entity) {
        switch (entity) {
            case CHATS -> archive(new ChatSource(livechat, zone));
            case TICKETS -> archive(new TicketSource(livechat));
            case REPORTS -> reports();
            default -> configuration(entity);
        }
    }

    private void archive(ArchiveSource source) {
        long begun = System.nanoTime();
        ArchivePasses passes = new ArchivePasses(source, session, options, zone, clock, tally, listener);
        passes.run();
        reports.add(passes.report(since(begun)));
    }

    private void configuration(ReplicatedEntity entity) {
        long begun = System.nanoTime();
        RecordRows rows = new RecordRows(zone, options.mask());
        ConfigurationCopy.Copied copied = new ConfigurationCopy(livechat, session, rows, tally).copy(entity);
        finished(entity, "full", copied, begun);
    }

    /** Reads all days at first, and again if there are more scopes; later the latest days only. */
    private void reports() {
        long begun = System.nanoTime();
        Map<String, String> state = session.state();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String scopes = options.reportScopes().stream()
                .map(Enum::name)
                .sorted()
                .toList()
                .toString();
        Optional<LocalDate> since =
                Optional.ofNullable(state.get(REPORTS_SINCE)).map(PassSlice::day);
        Optional<LocalDate> from = Optional.ofNullable(options.from());
        boolean isEarlier = state.containsKey(REPORTS_SINCE)
                && since.isPresent()
                && from.isPresent()
                && from.get().isBefore(since.get());
        boolean isAll = options.full()
                || !state.containsKey(REPORTS_SINCE)
                || isEarlier
                || !scopes.equals(state.get(REPORTS_SCOPES));
        LocalDate first = isEarlier || !state.containsKey(REPORTS_SINCE) ? options.from() : since.orElse(null);
        LocalDate latest = today.minusDays(options.reportDays() - 1L);
        LocalDate asked = isAll || (first != null && first.isAfter(latest)) ? first : latest;
        ConfigurationCopy.Copied copied = new ReportCopy(livechat, session, options, tally)
                .copy(asked, today, zone, Map.of(REPORTS_SINCE, PassSlice.text(first), REPORTS_SCOPES, scopes));
        finished(ReplicatedEntity.REPORTS, isAll ? "full" : "update", copied, begun);
    }

    private void finished(ReplicatedEntity entity, String pass, ConfigurationCopy.Copied copied, long begun) {
        listener.accept(new ReplicationProgress(entity, copied.records(), OptionalLong.of(copied.records())));
        reports.add(
                new EntityReport(entity, pass, copied.records(), copied.deleted(), 0, Optional.empty(), since(begun)));
    }
}
