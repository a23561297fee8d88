package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveOrder;
import io.github.livechat4j.cli.DayConverter;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.ZoneConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all exports. */
final class ExportOptions {

    /** The part of the description that all export commands share. */
    static final String FILES =
            "NDJSON has a record in each line, with every field that the service sent. CSV has a row for each record"
                    + " and a fixed set of columns, safe to open in a spreadsheet. Parquet has a row for each record, with"
                    + " typed columns for every field, and needs a library (--drivers). During the export the records are"
                    + " in FILE.part, with FILE.checkpoint beside it: however the command ends, --resume continues from"
                    + " there.";

    /**
     * Measured with answers after 50 ms: 8 pages at a time are 1.75 times as fast as 4, and 16 are 1.4 times as fast as
     * 8, but take 6 MB more. Without a delay 4 and 8 are equally fast.
     */
    private static final int USUAL_PREFETCH = 8;

    private static final int MOST_PREFETCH = 100;

    /** The values of {@code --order}. */
    enum Order {
        NEWEST(ArchiveOrder.NEWEST_FIRST),
        OLDEST(ArchiveOrder.OLDEST_FIRST);

        private final ArchiveOrder order;

        Order(ArchiveOrder order) {
            this.order = order;
        }

        ArchiveOrder order() {
            return order;
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write; compressed if it ends in .gz; - for standard output")
    String output = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "ndjson, csv or parquet; by the name of the file otherwise (.ndjson, .jsonl, .csv, each with .gz;"
                            + " .parquet)")
    @Nullable
    String format;

    @Option(
            names = "--drivers",
            paramLabel = "PATH",
            description = "a jar, or the directory of the jars, with the library for parquet (LIVECHAT_DRIVERS);"
                    + " ~/.livechat4j/lib otherwise")
    @Nullable
    Path drivers;

    @Option(names = "--resume", description = "go on where an export to the same file was ended")
    boolean resume;

    @Option(
            names = "--overwrite",
            description = "replace the file if it is there, and what an unfinished export has left")
    boolean overwrite;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "the first day, YYYY-MM-DD; the beginning of time otherwise")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "the last day, included; today otherwise")
    @Nullable
    LocalDate to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description =
                    "IANA name of the time zone in which the days of chats begin, and in which CSV has its times (UTC"
                            + " otherwise)")
    @Nullable
    ZoneId zone;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "which records come first: newest (the default) or oldest")
    Order order = Order.NEWEST;

    @Option(names = "--limit", paramLabel = "N", description = "end after so many records")
    @Nullable
    Long limit;

    @Option(
            names = "--prefetch",
            paramLabel = "N",
            description = "how many pages to ask for at the same time; 8 otherwise")
    int prefetch = USUAL_PREFETCH;

    @Option(
            names = "--save-cursor",
            paramLabel = "FILE",
            description =
                    "at the end, save the position of the export to this file, for --since; - for standard output")
    @Nullable
    String saveCursor;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description =
                    "only records that are new since the export that saved this file; the hour before its start is"
                            + " exported again")
    @Nullable
    Path since;

    @Option(
            names = "--overlap",
            paramLabel = "DURATION",
            converter = OverlapConverter.class,
            description = "with --since: start this long before the start of that export, such as 90m, 36h or 2d; 1h"
                    + " otherwise. A chat that was still open then is found by a later export only if it lasts"
                    + " less than 12 hours longer than this.")
    @Nullable
    Duration overlap;

    @Option(
            names = "--fail-on-unreadable",
            description =
                    "end at the first record that cannot be read, instead of listing it in FILE.unreadable.ndjson")
    boolean failOnUnreadable;

    /** Rejects values out of range and combinations that contradict each other. */
    void check() {
        if (from != null && to != null && from.isAfter(to)) {
            throw Failure.of(ExitCode.USAGE, "--from must not be after --to, but " + from + " is after " + to);
        }
        if (overlap != null && since == null) {
            throw Failure.of(ExitCode.USAGE, "--overlap says how far --since reaches back, so it needs --since");
        }
        if (limit != null && limit < 1) {
            throw Failure.of(ExitCode.USAGE, "--limit must be positive, was " + limit);
        }
        if (prefetch < 0 || prefetch > MOST_PREFETCH) {
            throw Failure.of(ExitCode.USAGE, "--prefetch must be from 0 to " + MOST_PREFETCH + ", was " + prefetch);
        }
        if (limit != null && saveCursor != null) {
            throw Failure.of(
                    ExitCode.USAGE, "--save-cursor needs a whole export, so it cannot be combined with --limit");
        }
    }

    /** Returns the time zone of times in CSV. */
    ZoneId zoneOfTimes() {
        return zone == null ? ZoneId.of("UTC") : zone;
    }

    /** Reads the cursor of {@code --since}; empty without that option. */
    Optional<String> cursorOfSince() {
        if (since == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TextInput.read(since).strip());
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, "the cursor in " + since + " cannot be read")
                    .advise("make the file by an export with --save-cursor first")
                    .because(e);
        }
    }
}
