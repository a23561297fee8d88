package io.github.livechat4j.wire.size.internal;

import java.util.Collection;

/**
 * The maximum size of a decompressed body in memory: the configured limit, but at most one eighth of the maximum heap.
 * A decoded body needs several times the memory of its bytes, and one answer must not exhaust the heap.
 *
 * @param bytes the maximum number of bytes
 * @param isOfMemory whether the limit is the one derived from the heap
 */
public record BodyLimit(long bytes, boolean isOfMemory) {

    /** The default limit of 64 MiB, far larger than any answer of the service. */
    public static final long DEFAULT_BYTES = 64L << 20;

    private static final int PARTS_OF_THE_HEAP = 8;

    /**
     * Returns a limit that fits this JVM.
     *
     * @param most the configured maximum number of bytes
     * @return the limit
     */
    public static BodyLimit of(long most) {
        return of(most, Runtime.getRuntime().maxMemory());
    }

    /**
     * Returns the memory that bodies may occupy together: one eighth of the maximum heap.
     *
     * @return the number of bytes
     */
    public static long shareOfHeap() {
        return of(Long.MAX_VALUE).bytes();
    }

    static BodyLimit of(long most, long memory) {
        long held = memory / PARTS_OF_THE_HEAP;
        return new BodyLimit(Math.min(most, held), held < most);
    }

    /** Returns the reason of the limit and the setting that changes it. */
    public String reason() {
        return isOfMemory
                ? "an eighth of the memory that Java may use (-Xmx sets it)"
                : "the limit of this client (maxAnswerBytes sets it)";
    }

    /**
     * Rejects a body whose announced length exceeds the limit.
     *
     * @param contentLengths the values of {@code Content-Length}
     * @throws BodyTooLargeException if the length exceeds the limit
     */
    public void check(Collection<String> contentLengths) throws BodyTooLargeException {
        for (String length : contentLengths) {
            check(number(length));
        }
    }

    private static long number(String length) {
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            // not a number: left to the transport
            return 0;
        }
    }

    /**
     * Rejects a body that exceeds the limit.
     *
     * @param count the received or announced number of bytes
     * @throws BodyTooLargeException if the length exceeds the limit
     */
    public void check(long count) throws BodyTooLargeException {
        if (count > bytes) {
            throw new BodyTooLargeException(this);
        }
    }
}
