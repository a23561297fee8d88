package io.github.livechat4j.wire.size.internal;

import java.util.Collection;

/**
 * How many bytes of a body are read into memory, after decompression: as many as is said, but no more than an eighth of the memory that Java may
 * use. What is made of a body needs several times as much, and one answer must not bring the application down.
 *
 * @param bytes how many bytes
 * @param isOfMemory whether the memory of Java sets the limit
 */
public record BodyLimit(long bytes, boolean isOfMemory) {

    /** 64 MiB: far beyond anything that the service sends. */
    public static final long DEFAULT_BYTES = 64L << 20;

    private static final int PART_OF_MEMORY = 8;

    /**
     * Limits bodies as far as this Java can hold them.
     *
     * @param most how many bytes are wanted at most
     * @return the limit
     */
    public static BodyLimit of(long most) {
        return of(most, Runtime.getRuntime().maxMemory());
    }

    static BodyLimit of(long most, long memory) {
        long held = memory / PART_OF_MEMORY;
        return new BodyLimit(Math.min(most, held), held < most);
    }

    /** What the limit is, and who can set another. */
    public String reason() {
        return isOfMemory
                ? "an eighth of the memory that Java may use (-Xmx sets it)"
                : "the limit of this client (maxAnswerBytes sets it)";
    }

    /**
     * Refuses a body that is said to be longer.
     *
     * @param contentLengths the values of the header that says how many bytes come, compressed or not
     * @throws BodyTooLargeException if they are too many
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
            // the transport knows what to make of it
            return 0;
        }
    }

    /**
     * Refuses a body that is longer.
     *
     * @param count how many bytes have come, or are said to come
     * @throws BodyTooLargeException if they are too many
     */
    public void check(long count) throws BodyTooLargeException {
        if (count > bytes) {
            throw new BodyTooLargeException(this);
        }
    }
}
