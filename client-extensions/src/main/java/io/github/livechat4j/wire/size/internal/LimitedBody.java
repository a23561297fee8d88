package io.github.livechat4j.wire.size.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that throws a {@link BodyTooLargeException} at the first byte beyond the limit. */
public final class LimitedBody extends FilterInputStream {

    private final BodyLimit limit;
    private long count;

    /**
     * Wraps a stream.
     *
     * @param body the stream
     * @param limit the limit
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

    /** Returns false: bytes that were counted cannot be read again. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
