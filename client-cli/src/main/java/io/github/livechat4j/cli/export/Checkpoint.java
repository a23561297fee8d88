package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.text.internal.Sha256;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * A checkpoint: the state from which another process resumes an export.
 *
 * @param version the version of the format of the checkpoint
 * @param request what is exported
 * @param cursor the position at which the walk resumes
 * @param length the length of the part file in bytes
 * @param gzip checksum and length of the uncompressed data; meaningless without compression
 * @param records the number of records in the part file
 * @param total the expected number of records; empty if unknown
 * @param unreachable sentences about records that the service does not give out
 * @param unreadable the number of records and values that could not be parsed, and the length of their list
 * @param complete true if all records are in the part file, so that only its renaming is missing
 * @param recent the hashes of the last records, as {@link RecentRecords#toText} writes them
 */
record Checkpoint(
        int version,
        Request request,
        String cursor,
        long length,
        GzipState gzip,
        long records,
        OptionalLong total,
        List<String> unreachable,
        OfUnreadable unreadable,
        boolean complete,
        String recent) {

    static final int VERSION = 2;

    /**
     * The records and values that could not be parsed so far.
     *
     * @param records the number of such records
     * @param values the number of such values within other records
     * @param length the length of their list in bytes
     */
    record OfUnreadable(long records, long values, long length) {}

    /**
     * What is exported. A resumed export must have an equal request.
     *
     * @param kind {@code chats} or {@code tickets}
     * @param format {@code ndjson}, {@code csv} or {@code parquet}
     * @param order {@code newest} or {@code oldest}
     * @param filter a hash of the filter, which may hold personal data
     * @param account a hash of the base URL and the login
     */
    record Request(String kind, String format, String order, String filter, String account) {

        static String hash(String text) {
            return HexFormat.of().formatHex(Sha256.of(text), 0, Long.BYTES);
        }
    }

    /** Fails if this checkpoint belongs to another export. */
    void requireSame(Request wanted, Path file) {
        require(
                request.kind(),
                wanted.kind(),
                "is of an export of " + request.kind() + ", not of " + wanted.kind(),
                file);
        require(
                request.format(),
                wanted.format(),
                "is of an export with --format " + request.format() + ", not " + wanted.format(),
                file);
        require(
                request.order(),
                wanted.order(),
                "is of an export with --order " + request.order() + ", not " + wanted.order(),
                file);
        require(request.account(), wanted.account(), "is of an export from another account", file);
        require(request.filter(), wanted.filter(), "is of an export with another filter", file);
    }

    private static void require(String saved, String wanted, String otherwise, Path file) {
        if (!saved.equals(wanted)) {
            throw Failure.of(ExitCode.USAGE, file + " " + otherwise)
                    .advise("repeat the options of that export, or begin anew with --overwrite");
        }
    }
}
