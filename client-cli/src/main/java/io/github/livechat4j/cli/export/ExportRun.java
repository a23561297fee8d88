package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.AccountSettings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.connection.Setting;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.cli.output.OutputTarget;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs an export command: finds out whether to resume, opens the output, and exports. */
final class ExportRun {

    private final Surroundings surroundings;
    private final ConnectionOptions connection;
    private final ExportOptions options;
    private final Exported<ArchivedJson> exported;
    private final Class<?> type;

    /**
     * @param type the type of the decoded records
     */
    ExportRun(
            Surroundings surroundings,
            ConnectionOptions connection,
            ExportOptions options,
            Exported<ArchivedJson> exported,
            Class<?> type) {
        this.surroundings = surroundings;
        this.connection = connection;
        this.options = options;
        this.exported = exported;
        this.type = type;
    }

    /** Opens the destination, after all other checks have passed. */
    @FunctionalInterface
    private interface Opening {
        Destination open() throws IOException;
    }

    /** Runs the export, and returns the exit code. */
    int run() {
        options.check();
        ExportFormat format = ExportFormat.of(options.format, options.output);
        Optional<Target> target = Outputs.target(options);
        if (format == ExportFormat.PARQUET) {
            ParquetLibrary library = new ParquetLibrary(surroundings, options.drivers);
            return library.with(() -> run(format, target, library.load(type)));
        }
        if (options.drivers != null) {
            throw Failure.of(ExitCode.USAGE, "--drivers is for --format parquet, but the format is " + format.word());
        }
        return run(format, target, null);
    }

    private int run(ExportFormat format, Optional<Target> target, @Nullable ParquetConverter parquet) {
        try {
            return target.isPresent()
                    ? toFile(format, target.get(), parquet)
                    : run(format, () -> new StandardOutput(surroundings.terminal()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int toFile(ExportFormat format, Target target, @Nullable ParquetConverter parquet) throws IOException {
        Checkpoint.Request request = request(format);
        CheckpointFile checkpoints = new CheckpointFile(target);
        Optional<Checkpoint> saved = options.resume ? checkpoints.read() : Optional.empty();
        saved.ifPresent(checkpoint -> checkpoint.requireSame(request, target.checkpoint()));
        if (saved.isPresent() && isThereAlready(target, saved.get())) {
            return whole(target, checkpoints, saved.get());
        }
        refuseToReplace(target);
        if (saved.isPresent()) {
            ResumableFile.takeMade(target, saved.get());
            requireRecords(target, saved.get());
            if (saved.get().complete()) {
                return complete(target, checkpoints, saved.get());
            }
            return run(format, () -> ResumableFile.resume(target, checkpoints, saved.get(), parquet), saved.get());
        }
        if (options.resume) {
            say("there is no checkpoint of " + target.output() + "; the export starts from the beginning");
        }
        return run(format, () -> ResumableFile.begin(target, checkpoints, request, parquet), null);
    }

    private Checkpoint.Request request(ExportFormat format) {
        String filter = new JsonCodec().write(exported.query());
        return new Checkpoint.Request(
                exported.kind(),
                format.word(),
                options.order.name().toLowerCase(Locale.ROOT),
                Checkpoint.Request.hash(filter + "\n" + options.zone + "\n"
                        + options.cursorOfSince().orElse("")),
                Checkpoint.Request.hash(account()));
    }

    private String account() {
        if (connection.isSandbox()) {
            return "sandbox";
        }
        AccountSettings account = connection.account(surroundings);
        return account.address().baseUrl().map(Setting::value).orElse("") + "\n"
                + account.login().map(Setting::value).orElse("");
    }

    private int complete(Target target, CheckpointFile checkpoints, Checkpoint saved) throws IOException {
        ResumableFile.complete(target, saved);
        return whole(target, checkpoints, saved);
    }

    private int whole(Target target, CheckpointFile checkpoints, Checkpoint saved) throws IOException {
        say(target.output() + " is whole already");
        keepCursor(saved.cursor());
        checkpoints.delete();
        return ended(saved.unreachable());
    }

    /**
     * Returns whether the output file is complete and only the checkpoint is left: the process ended between renaming
     * the file and deleting the checkpoint.
     */
    private static boolean isThereAlready(Target target, Checkpoint saved) throws IOException {
        return saved.complete()
                && !Files.exists(target.part())
                && target.exists()
                && Files.size(target.file()) == saved.length();
    }

    private void refuseToReplace(Target target) {
        if (options.overwrite) {
            return;
        }
        if (target.exists()) {
            throw Failure.of(ExitCode.FILE, target.output() + " is there already")
                    .advise("name another file with -o, or replace it with --overwrite");
        }
        if (!options.resume && target.isUnfinished()) {
            throw Failure.of(ExitCode.FILE, target.part() + " is there from an export that was not finished")
                    .advise("go on with it by --resume, or begin anew with --overwrite");
        }
    }

    private static void requireRecords(Target target, Checkpoint saved) throws IOException {
        long length = Files.exists(target.part()) ? Files.size(target.part()) : 0;
        if (length < saved.length()) {
            throw Failure.of(
                            ExitCode.FILE,
                            target.part() + " has " + length + " bytes, but its checkpoint has " + saved.length())
                    .advise("begin anew with --overwrite");
        }
    }

    private int run(ExportFormat format, Opening opening, @Nullable Checkpoint saved) throws IOException {
        RecordText<ArchivedJson> text = RecordText.of(format, exported.columns(), type, options.zoneOfTimes());
        try (Interruption interruption = Interruption.saying(surroundings.terminal(), beforeIt(saved));
                Session session = connection.open(surroundings)) {
            ArchiveWalk<ArchivedJson> walk = walk(session, saved);
            interruption.begin(session.livechat()::close);
            try (Destination destination = opening.open()) {
                Export<ArchivedJson> export = new Export<>(
                        exported,
                        text,
                        destination,
                        interruption,
                        surroundings.clock(),
                        options.failOnUnreadable,
                        saved);
                Progress progress = new Progress(
                        surroundings.terminal(),
                        surroundings.clock(),
                        exported.kind(),
                        export.records(),
                        connection.isQuiet());
                try (ArchiveIterator<ArchivedJson> iterator = walk.listener(heard -> export.expect(heard.totalKnown()))
                        .unreadableListener(export::notRead)
                        .iterator()) {
                    if (!export.run(iterator, progress, limit())) {
                        return ExitCode.INTERRUPTED.code();
                    }
                    keepCursor(iterator.cursor().toString());
                }
                destination.forget();
                export.unreadable().forEach(surroundings.terminal().err()::println);
                return ended(export.unreachable());
            }
        }
    }

    private String beforeIt(@Nullable Checkpoint saved) {
        return saved == null
                ? "interrupted after 0 " + exported.kind() + "; run it again"
                : String.format(
                        Locale.ROOT,
                        "interrupted after %,d %s, all from earlier runs; go on with --resume",
                        saved.records(),
                        exported.kind());
    }

    private ArchiveWalk<ArchivedJson> walk(Session session, @Nullable Checkpoint saved) {
        ArchiveWalk<ArchivedJson> walk = exported.walk()
                .apply(session.livechat())
                .order(options.order.order())
                .prefetch(options.prefetch);
        Optional<String> since = options.cursorOfSince();
        if (since.isPresent()) {
            ArchiveCursor cursor = ArchiveCursor.parse(since.get());
            walk = options.overlap == null ? walk.since(cursor) : walk.since(cursor, options.overlap);
        }
        return saved == null ? walk : walk.resume(ArchiveCursor.parse(saved.cursor()));
    }

    private long limit() {
        return options.limit == null ? Long.MAX_VALUE : options.limit;
    }

    private void keepCursor(String cursor) {
        if (options.saveCursor != null) {
            OutputTarget.of(options.saveCursor, OutputFile.Existing.REPLACED)
                    .write(surroundings.terminal(), cursor + "\n");
        }
    }

    private static int ended(List<String> unreachable) {
        if (!unreachable.isEmpty()) {
            throw Failure.of(ExitCode.INCOMPLETE, String.join("; ", unreachable));
        }
        return ExitCode.OK.code();
    }

    private void say(String what) {
        if (!connection.isQuiet()) {
            surroundings.terminal().err().println(what);
        }
    }
}
