package io.github.livechat4j.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * JSON in UTF-8 in memory. Its array is used again after {@link #close}, by whichever codec writes next, since new
 * arrays would be most of the memory that writing takes.
 */
final class JsonBuffer extends OutputStream {

    private static final int FIRST_BYTES = 16 * 1024;

    /** The size above which an array is not kept. */
    private static final int MOST_KEPT_BYTES = 512 * 1024;

    /** The number of arrays that are kept, a power of two. */
    private static final int KEPT_ARRAYS = 8;

    private static final AtomicReferenceArray<byte[]> KEPT = new AtomicReferenceArray<>(KEPT_ARRAYS);

    private byte[] bytes;
    private int count;

    JsonBuffer() {
        byte[] kept = KEPT.getAndSet(place(), null);
        bytes = kept == null ? new byte[FIRST_BYTES] : kept;
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & KEPT_ARRAYS - 1;
    }

    @Override
    public void write(int one) {
        grow(1);
        bytes[count++] = (byte) one;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        grow(length);
        System.arraycopy(source, offset, bytes, count, length);
        count += length;
    }

    private void grow(int more) {
        if (more > bytes.length - count) {
            int least = Math.addExact(count, more);
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(least, 2L * bytes.length)));
        }
    }

    /** Spells unpaired surrogates in lower case. */
    void respellSurrogates() {
        LoneSurrogates.respell(bytes, count);
    }

    String text() {
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, count);
    }

    @Override
    public void close() {
        if (bytes.length <= MOST_KEPT_BYTES) {
            KEPT.set(place(), bytes);
        }
        // a write after this fails, so that no array is used twice at the same time
        bytes = new byte[0];
        count = 0;
    }
}
