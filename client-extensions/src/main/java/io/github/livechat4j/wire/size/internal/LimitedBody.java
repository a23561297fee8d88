package io.github.livechat4j.wire.size.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body, and fails with a {@link BodyTooLargeException} at the first byte that is too many. */
public final class LimitedBody extends FilterInputStream {

    private final BodyLimit limit;
    private long count;

    /**
     * Limits a stream.
     *
     * @param body what is read
     * @param limit how many bytes of it
     */
    public LimitedBody(InputStream body, BodyLimit limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws BodyTooLargeException {
        count += bytes;
        limit.check(count);
    }

    /** What was read cannot be read again: it has been counted. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
