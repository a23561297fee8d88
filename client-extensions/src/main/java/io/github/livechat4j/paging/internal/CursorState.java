package io.github.livechat4j.paging.internal;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a cursor: the position of a walk over a list. {@link #toString()} returns the text of the cursor, and
 * {@link #parse} reads it.
 *
 * @param page the page of the last record, from 1; 0 if there was none yet
 * @param index the index of the record on its page, from 0; -1 if the cursor only names a page to start from
 * @param size the number of records of a page
 * @param total the total of the list when that page was read
 * @param front short hashes, of 32 bits, of the first records of the list at the beginning of the walk, in their order,
 *     ten at most; empty if unknown
 * @param frontTotal the total of the list at that time
 * @param reordered whether a reordering was detected, so that the front has to be read again
 * @param anchors hashes of the last records, the very last first, three at most
 */
public record CursorState(
        int page,
        int index,
        int size,
        int total,
        List<Long> front,
        int frontTotal,
        boolean reordered,
        List<Long> anchors) {

    /** The state at the beginning of a walk. */
    public static final CursorState START = new CursorState(0, -1, 0, 0, List.of(), 0, false, List.of());

    /** The number of last records that a cursor contains. */
    public static final int MOST_ANCHORS = 3;

    /** The number of first records that a cursor contains. */
    public static final int MOST_FRONT = 10;

    /** The bits of a hash that a short hash keeps. */
    public static final long BRIEF = 0xffffffffL;

    private static final String FRONT = "((?:_[0-9a-f]{1,16}){0," + MOST_FRONT + "})";
    private static final String ANCHORS = "((?:_[0-9a-f]{1,16}){0," + MOST_ANCHORS + "})";
    private static final String NUMBER = "([0-9]{1,10})";
    private static final Pattern NEWER = Pattern.compile("p(?!1\\.)[0-9]{1,4}\\.[0-9a-z._-]{1,400}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]+");
    private static final Pattern TEXT = Pattern.compile(
            String.join("\\.", "p1", NUMBER, "(-1|[0-9]{1,10})", NUMBER, NUMBER, FRONT, NUMBER, "([01])", ANCHORS));

    /**
     * Creates a state.
     *
     * @param page the page of the last record
     * @param index the index of the record on its page
     * @param size the number of records of a page
     * @param total the total of the list
     * @param front hashes of the first records
     * @param frontTotal the total of the list at the beginning of the walk
     * @param reordered whether the list was reordered
     * @param anchors hashes of the last records
     * @throws IllegalArgumentException if a number is out of its range, naming it
     */
    public CursorState {
        atLeast("page", page, 0);
        atLeast("index", index, -1);
        atLeast("size", size, 0);
        atLeast("total", total, 0);
        atLeast("frontTotal", frontTotal, 0);
        front = few("front", front, MOST_FRONT);
        anchors = few("anchors", anchors, MOST_ANCHORS);
    }

    private static List<Long> few(String name, List<Long> hashes, int most) {
        if (hashes.size() > most) {
            throw new IllegalArgumentException(name + " must be " + most + " at most, were " + hashes.size());
        }
        return List.copyOf(hashes);
    }

    private static void atLeast(String name, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + number);
        }
    }

    /**
     * Returns a cursor to start at a page: with its first record, or with its last one for a backward walk.
     *
     * @param page the page, from 1
     * @return the cursor
     * @throws IllegalArgumentException if it is less than 1
     */
    public static CursorState ofPage(int page) {
        atLeast("page", page, 1);
        return new CursorState(page, -1, 0, 0, List.of(), 0, false, List.of());
    }

    /**
     * Returns a cursor with records but without a page, for lists that are not read page by page.
     *
     * @param identities the identities of the last records, the very last first, {@link #MOST_ANCHORS} at most
     * @return the cursor
     * @throws IllegalArgumentException if they are more
     */
    public static CursorState behind(List<?> identities) {
        return new CursorState(
                0,
                -1,
                0,
                0,
                List.of(),
                0,
                false,
                identities.stream().map(Fingerprint::of).toList());
    }

    /**
     * Returns whether a record is one of the last records before this cursor.
     *
     * @param identity the identity of the record
     * @return whether its hash is that of one of these records
     */
    public boolean knows(Object identity) {
        return anchors.contains(Fingerprint.of(identity));
    }

    /**
     * Reads a cursor.
     *
     * @param text the result of {@link #toString()}
     * @return the cursor
     * @throws IllegalArgumentException if it is something else
     */
    public static CursorState parse(String text) {
        Matcher parts = TEXT.matcher(Objects.requireNonNull(text, "cursor"));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "cursor must be the text of a PageCursor, which begins with \"p1.\", was "
                            + (NEWER.matcher(text).matches()
                                    ? "written by a newer release of this library: resume the walk with that release"
                                    : "something else"));
        }
        try {
            return read(parts);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "cursor must be the text of a PageCursor, but one of its numbers is too large", e);
        }
    }

    private static CursorState read(Matcher parts) {
        return new CursorState(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                hashes(parts.group(5)),
                Integer.parseInt(parts.group(6)),
                parts.group(7).equals("1"),
                hashes(parts.group(8)));
    }

    private static List<Long> hashes(String text) {
        return HASH.matcher(text)
                .results()
                .map(hash -> Long.parseUnsignedLong(hash.group(), 16))
                .toList();
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return Stream.of("p1", page, index, size, total, text(front), frontTotal, reordered ? 1 : 0, text(anchors))
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }

    private static String text(List<Long> hashes) {
        return hashes.stream().map(hash -> "_" + Long.toHexString(hash)).collect(Collectors.joining());
    }
}
