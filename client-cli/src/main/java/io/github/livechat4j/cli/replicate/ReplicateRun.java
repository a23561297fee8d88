package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.export.Progress;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.ReplicatedEntity;
import io.github.livechat4j.warehouse.replication.Replication;
import io.github.livechat4j.warehouse.replication.ReplicationOptions;
import io.github.livechat4j.warehouse.replication.ReplicationProgress;
import io.github.livechat4j.warehouse.replication.ReplicationReport;
import io.github.livechat4j.warehouse.replication.ReportScope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Runs the replication once or again and again, and prints its results. */
final class ReplicateRun {

    private final Surroundings surroundings;
    private final ConnectionOptions connection;
    private final TargetOptions target;
    private final ReplicateCommand command;

    ReplicateRun(
            Surroundings surroundings, ConnectionOptions connection, TargetOptions target, ReplicateCommand command) {
        this.surroundings = surroundings;
        this.connection = connection;
        this.target = target;
        this.command = command;
    }

    int run() {
        try {
            return checkedAndRun();
        } catch (RuntimeException e) {
            tellScheduler(Failures.of(e));
            throw e;
        }
    }

    /** Prints the line of a run that failed, so that each run has one. */
    private void tellScheduler(Failure failure) {
        if (command.json) {
            surroundings.terminal().out().println(ReplicationSummary.json(failure, target.shown()));
            surroundings.terminal().out().flush();
        }
    }

    private int checkedAndRun() {
        WarehouseTarget database = target.database();
        requireUsable(database);
        ReplicationOptions options = options();
        return Drivers.with(surroundings, target, () -> run(database, options));
    }

    private void requireUsable(WarehouseTarget database) {
        if (command.batchSize < 1) {
            throw Failure.of(ExitCode.USAGE, "--batch-size must be 1 or more, was " + command.batchSize);
        }
        TargetOptions.requireCopy(database, command.copyTo);
        if (command.watch != null && command.watch.isZero()) {
            throw Failure.of(ExitCode.USAGE, "--watch must be 1m or more, such as 15m");
        }
        if (command.from != null && command.from.isAfter(tomorrow())) {
            throw Failure.of(ExitCode.USAGE, "--from is a day in the future: " + command.from);
        }
    }

    /** Returns the last day that has begun anywhere, since the time zone of the account is not known yet. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC)
                .plusDays(1);
    }

    private int run(WarehouseTarget database, ReplicationOptions options) {
        String before = "interrupted before anything was written";
        try (Interruption interruption = Interruption.saying(surroundings.terminal(), before);
                Session session = connection.open(surroundings)) {
            interruption.begin(session.livechat()::close);
            Replication replication =
                    Replication.of(session.livechat(), database, options).withClock(surroundings.clock());
            replication = command.copyTo == null ? replication : replication.withCopy(command.copyTo);
            ExitCode last = once(replication, database, interruption);
            while (command.watch != null && waited(command.watch, interruption)) {
                last = again(replication, database, interruption);
            }
            if (interruption.isRequested()) {
                surroundings.terminal().err().println("livechat: interrupted between two runs");
            }
            session.unreadable("the tables are without them")
                    .forEach(surroundings.terminal().err()::println);
            return last.code();
        }
    }

    private ReplicationOptions options() {
        ReplicationOptions options = ReplicationOptions.standard()
                .withOverlap(command.overlap)
                .withParallel(command.parallel)
                .withFull(command.full)
                .withBatchRecords(command.batchSize)
                .withReports(
                        words("--reports-by", command.reportsBy, ReportScope.values(), ReplicateRun::word),
                        command.reportDays);
        if (command.from != null) {
            options = options.withFrom(command.from);
        }
        if (!command.entities.isEmpty()) {
            options = options.withEntities(
                    words("--entities", command.entities, ReplicatedEntity.values(), ReplicatedEntity::word));
        }
        return target.applied(options, surroundings);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E> List<E> words(String option, List<String> given, E[] values, Function<E, String> word) {
        return given.stream()
                .map(each -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(each.strip().replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                option, each, Arrays.stream(values).map(word).toList())))
                .toList();
    }

    private static Failure unknown(String option, String given, List<String> words) {
        Failure failure = Failure.of(
                ExitCode.USAGE,
                option + " must be some of " + String.join(", ", words) + ", was "
                        + (given.isBlank() || given.endsWith(",") ? "an empty name" : given));
        return Closest.advised(failure, given, words);
    }

    /** Runs again. A failure is told, and does not end the watch, since the next run may succeed. */
    private ExitCode again(Replication replication, WarehouseTarget database, Interruption interruption) {
        try {
            return once(replication, database, interruption);
        } catch (RuntimeException e) {
            if (interruption.isRequested()) {
                throw e;
            }
            Failure failure = Failures.of(e);
            tellScheduler(failure);
            String advice = failure.advice().map(words -> "; " + words).orElse("");
            surroundings.terminal().err().println("livechat: " + failure.getMessage() + advice);
            surroundings.terminal().err().flush();
            return failure.exitCode();
        }
    }

    private ExitCode once(Replication replication, WarehouseTarget database, Interruption interruption) {
        Map<ReplicatedEntity, Progress> shown = new EnumMap<>(ReplicatedEntity.class);
        try {
            ReplicationReport report = replication.run(progress -> show(progress, shown));
            shown.values().forEach(Progress::clear);
            print(report, target.shown(database));
            return report.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.OK;
        } catch (RuntimeException e) {
            shown.values().forEach(Progress::clear);
            // the interruption closes the client, so any call may fail in any way
            if (interruption.isRequested() || e instanceof CancellationException) {
                throw Failure.of(
                                ExitCode.INTERRUPTED, "interrupted; the next run continues behind the last transaction")
                        .because(e);
            }
            throw e instanceof WarehouseException failed ? DatabaseFailures.of(failed, surroundings, target) : e;
        }
    }

    private void show(ReplicationProgress progress, Map<ReplicatedEntity, Progress> shown) {
        shown.computeIfAbsent(
                        progress.entity(),
                        entity -> new Progress(
                                surroundings.terminal(), surroundings.clock(), entity.word(), 0, connection.isQuiet()))
                .at(progress.records(), progress.total());
    }

    private void print(ReplicationReport report, String to) {
        report.notes().forEach(surroundings.terminal().err()::println);
        report.differences().forEach(surroundings.terminal().err()::println);
        if (command.json) {
            surroundings.terminal().out().println(ReplicationSummary.json(report, to));
        } else if (!connection.isQuiet()) {
            ReplicationSummary.text(report, to).forEach(surroundings.terminal().out()::println);
        }
        surroundings.terminal().out().flush();
        surroundings.terminal().err().flush();
    }

    private static boolean waited(Duration time, Interruption interruption) {
        return interruption.during(() -> {
            try {
                Thread.sleep(time.toMillis());
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });
    }
}
