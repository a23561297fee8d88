package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes from its connection. Read to the end, it gives the connection back; closed before, it closes the
 * connection, since what is left of it may be long or never come.
 */
final class ResponseBody extends InputStream {

    private static final int BUFFER_BYTES = 8192;

    private final InputStream raw;
    private final boolean gzip;
    private final Exchange exchange;
    private final Duration readTimeout;
    private final Runnable abort;

    private @Nullable InputStream content;
    private boolean over;

    /**
     * Begins to read.
     *
     * @param raw the body as it is on the wire; at its end it gives the connection back by itself
     * @param gzip whether the body is compressed
     * @param exchange knows what takes too long
     * @param readTimeout how long a read may take, zero for ever
     * @param abort closes the connection, or does nothing if it was given back
     */
    ResponseBody(InputStream raw, boolean gzip, Exchange exchange, Duration readTimeout, Runnable abort) {
        this.raw = raw;
        this.gzip = gzip;
        this.exchange = exchange;
        this.readTimeout = readTimeout;
        this.abort = abort;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (over) {
            return -1;
        }
        exchange.await(readTimeout);
        try {
            int count = content().read(buffer, offset, length);
            if (count < 0) {
                end();
            }
            exchange.rest();
            return count;
        } catch (IOException e) {
            IOException meaning = exchange.meaningOf(e);
            close();
            throw meaning;
        }
    }

    private InputStream content() throws IOException {
        if (content == null) {
            content = gzip ? new GZIPInputStream(new AllMembers(raw), BUFFER_BYTES) : raw;
        }
        return content;
    }

    private void end() throws IOException {
        // The end of what was compressed is not the end of the last chunk; only that gives the connection back.
        if (gzip && raw.read() >= 0) {
            abort.run();
        }
        over = true;
        exchange.end();
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            exchange.end();
            abort.run();
        }
    }

    /**
     * Tells whether anything follows. Before Java 23 {@link GZIPInputStream} takes a member for the last one if nothing is available at the
     * moment, which says nothing about a connection.
     */
    private static final class AllMembers extends PushbackInputStream {

        AllMembers(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }
}
