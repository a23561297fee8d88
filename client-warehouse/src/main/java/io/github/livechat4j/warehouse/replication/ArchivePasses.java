package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.warehouse.RecordRows;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.replication.PassState.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the passes over the chats or tickets that a run needs, and checks the counts. */
final class ArchivePasses {

    /** A chat that is open for longer is taken for one that nobody will end. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(30);

    private final ArchiveSource source;
    private final WarehouseTable main;
    private final WarehouseSession session;
    private final ReplicationOptions options;
    private final ZoneId zone;
    private final InstantSource clock;
    private final RunTally tally;
    private final Consumer<? super ReplicationProgress> listener;
    private final PassNames names;
    private final Forgotten forgotten;
    private final List<String> made = new ArrayList<>();
    private long records;
    private long deleted;
    private long unreadable;
    private @Nullable Instant through;

    ArchivePasses(
            ArchiveSource source,
            WarehouseSession session,
            ReplicationOptions options,
            ZoneId zone,
            InstantSource clock,
            RunTally tally,
            Consumer<? super ReplicationProgress> listener) {
        this.source = source;
        this.main = source.entity().mainTable();
        this.session = session;
        this.options = options;
        this.zone = zone;
        this.clock = clock;
        this.tally = tally;
        this.listener = listener;
        this.names = new PassNames(source.entity());
        this.forgotten = Forgotten.of(session.state());
    }

    EntityReport report(Duration duration) {
        return new EntityReport(
                source.entity(),
                String.join("+", made),
                records,
                deleted,
                unreadable,
                Optional.ofNullable(through),
                duration);
    }

    void run() {
        if (!options.full()) {
            Optional<PassState> saved = PassState.parse(session.state().get(names.pass()));
            saved.ifPresent(pass -> make(pass, null));
            backfill();
        }
        // chats are compared by their days
        long counted = source.entity() == ReplicatedEntity.TICKETS ? source.total(beginning(), null) : 0;
        if (options.full()) {
            full();
        } else {
            update();
        }
        check(counted);
    }

    /** Returns the first day that is stored after the next pass; null for the beginning. */
    private @Nullable LocalDate beginning() {
        LocalDate asked = options.from();
        if (!session.state().containsKey(names.from())) {
            return asked;
        }
        LocalDate first = first();
        return first != null && asked != null && asked.isBefore(first) ? asked : first;
    }

    /** Reads the days before those of the first pass, if the first day is now an earlier one. */
    private void backfill() {
        LocalDate first = first();
        LocalDate asked = options.from();
        if (first != null
                && asked != null
                && asked.isBefore(first)
                && session.state().containsKey(names.through())) {
            make(planned(Kind.BACKFILL, asked, first.minusDays(1)), null);
        }
    }

    private void update() {
        String since = session.state().get(names.through());
        if (since == null) {
            make(planned(Kind.FILL, options.from(), null), null);
            return;
        }
        Instant begin = Instant.parse(since).minus(options.overlap());
        LocalDate from = LocalDate.ofInstant(begin, zone);
        String open = session.state().get(names.open());
        if (open != null) {
            LocalDate oldest = LocalDate.ofInstant(Instant.parse(since).minus(LONGEST_OPEN), zone);
            LocalDate openSince = LocalDate.parse(open);
            LocalDate asked = openSince.isBefore(oldest) ? oldest : openSince;
            from = asked.isBefore(from) ? asked : from;
        }
        LocalDate first = first();
        make(planned(Kind.UPDATE, first != null && first.isAfter(from) ? first : from, null), null);
    }

    private void full() {
        PassState pass = planned(Kind.FULL, beginning(), null);
        new FullComparison(source, session, tally).run(seen -> make(pass, seen), found -> deleted += found);
    }

    /** Returns the first day of the stored records; null for the beginning. */
    private @Nullable LocalDate first() {
        String saved = session.state().get(names.from());
        return saved == null ? null : PassSlice.day(saved);
    }

    private PassState planned(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<? extends ArchiveSlice> planned = source.plan(from, to);
        Instant now = clock.instant();
        Instant begun = planned.stream()
                .map(ArchiveSlice::planned)
                .filter(instant -> instant.isBefore(now))
                .findFirst()
                .orElse(now);
        List<PassSlice> slices = new ArrayList<>();
        planned.forEach(slice -> slices.add(PassSlice.begun(slice.from(), slice.to(), slice.records())));
        Collections.reverse(slices);
        return new PassState(kind, begun, from, to, null, slices);
    }

    /**
     * Makes a pass, or the rest of it.
     *
     * @param seen collects what a full pass reads; null for other passes
     */
    private void make(PassState pass, @Nullable SeenRecords seen) {
        made.add(pass.kind().name().toLowerCase(Locale.ROOT));
        int threads = ParallelSlices.threads(pass, options.parallel());
        int prefetch = Math.max(1, options.parallel() / threads);
        long before = records;
        new ParallelSlices(
                        pass,
                        () -> new SliceReader(
                                source, options, new RecordRows(zone, options.mask()), forgotten, prefetch),
                        options)
                .run(transaction -> {
                    Map<String, String> state = new HashMap<>();
                    List<Long> leftOut = new ArrayList<>();
                    transaction.batches().forEach(batch -> {
                        pass.written(batch);
                        leftOut.addAll(batch.leftOut());
                    });
                    if (!leftOut.isEmpty()) {
                        state.putAll(forgotten.withRecords(leftOut));
                    }
                    if (pass.kind() != Kind.FULL) {
                        state.put(names.pass(), pass.text());
                    }
                    session.replace(transaction.rows(), state);
                    transaction.batches().forEach(batch -> taken(batch, seen));
                    listener.accept(new ReplicationProgress(
                            source.entity(), records - before, OptionalLong.of(pass.records())));
                });
        session.replace(new RowBatch(), ended(pass));
        if (pass.kind() != Kind.BACKFILL) {
            through = pass.begun();
        }
    }

    private void taken(SliceBatch batch, @Nullable SeenRecords seen) {
        records += batch.records();
        unreadable += batch.unreadable();
        tally.rows(batch.counts());
        batch.unreachable().forEach(tally::missing);
        if (seen != null) {
            seen.add(batch);
        }
    }

    private Map<String, String> ended(PassState pass) {
        Map<String, String> state = new HashMap<>();
        state.put(names.pass(), "");
        if (pass.kind() != Kind.UPDATE) {
            state.put(names.from(), PassSlice.text(pass.from()));
        }
        if (pass.kind() != Kind.BACKFILL) {
            state.put(names.through(), pass.begun().toString());
            LocalDate open = pass.openSince();
            state.put(names.open(), open == null ? "" : open.toString());
        }
        return state;
    }

    /**
     * Compares the closed days of chats, since tickets are counted on each day of an activity; of these the whole.
     *
     * @param counted the number of records that the service counted before the pass, since it can get more meanwhile
     */
    private void check(long counted) {
        if (through == null) {
            return;
        }
        long tolerated = unreadableRows() + forgotten.size();
        if (source.entity() == ReplicatedEntity.CHATS) {
            LocalDate last = LocalDate.ofInstant(through, zone).minusDays(1);
            new CountCheck(source, session, tally).check(first(), last, tolerated);
            return;
        }
        long here = session.keys(main).size();
        if (counted - here > tolerated) {
            tally.missing(sentence(counted, here));
        } else if (counted < here) {
            long now = source.total(first(), null);
            if (now < here) {
                tally.difference(sentence(now, here) + "; a full run deletes those that the service no longer has");
            }
        }
    }

    private static String sentence(long counted, long here) {
        return "The service counts " + counted + " tickets, the database has " + here;
    }

    private long unreadableRows() {
        return session.keys(ReplicationTables.unreadableRecords()).stream()
                .filter(key -> key.startsWith(main.name() + ":"))
                .count();
    }
}
