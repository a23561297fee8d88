package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where an export stands: what is needed to go on with it in another process.
 *
 * @param version of this form
 * @param request what is exported
 * @param cursor where the walk goes on
 * @param length how many bytes of the file the walk has come to
 * @param gzip what they are before compression, in a compressed file
 * @param records how many records are in them
 * @param total how many records there will be, as far as that is known
 * @param unreachable what the service does not give out, in sentences
 * @param unreadable how many records and values could not be read, and how long the list of them is
 * @param complete whether nothing is missing but the name of the file
 * @param recent the hashes of the records that came last, as {@link RecentRecords} writes them
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
     * What could not be read so far.
     *
     * @param records how many records
     * @param values how many values within others
     * @param length how many bytes of the list tell of them
     */
    record OfUnreadable(long records, long values, long length) {}

    /**
     * What is exported. An export that is gone on with must be of the same.
     *
     * @param kind what the records are
     * @param format how they are written
     * @param order which of them come first
     * @param filter a hash of what is looked for, which is nobody's business
     * @param account a hash of the address and the login
     */
    record Request(String kind, String format, String order, String filter, String account) {

        static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, Long.BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java has SHA-256", e);
            }
        }
    }

    /** Refuses to go on with another export. */
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
