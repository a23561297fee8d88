package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A body that streams from its connection. At its end the connection returns to the pool. If the body is closed
 * earlier, the connection is closed, since the rest may be long or never arrive.
 */
final class ResponseBody extends InputStream {

    private static final int BUFFER_BYTES = 8192;

    /** The most compressed bytes accepted without any decompressed byte; no valid body needs as many. */
    private static final int MOST_WITHOUT_CONTENT = 16 << 10;

    private final InputStream raw;
    private final long announced;
    private final boolean gzip;
    private final Exchange exchange;
    private final Duration readTimeout;
    private final Runnable abort;

    private @Nullable InputStream content;
    private @Nullable AllMembers members;
    private boolean over;

    /**
     * Creates a stream.
     *
     * @param raw the body as on the wire; at its end it returns the connection to the pool itself
     * @param announced the announced length on the wire in bytes; negative if unknown
     * @param gzip whether the body is compressed
     * @param exchange the exchange, which has the time limits
     * @param readTimeout the time limit of a read; zero means no limit
     * @param abort closes the connection, or does nothing if it has returned to the pool
     */
    ResponseBody(
            InputStream raw, long announced, boolean gzip, Exchange exchange, Duration readTimeout, Runnable abort) {
        this.raw = raw;
        this.announced = announced;
        this.gzip = gzip;
        this.exchange = exchange;
        this.readTimeout = readTimeout;
        this.abort = abort;
    }

    /** Returns the announced length on the wire in bytes; negative if unknown. */
    long announced() {
        return announced;
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
            if (members != null) {
                members.contentCame(count);
            }
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
            members = gzip ? new AllMembers(raw) : null;
            content = members == null ? raw : new GZIPInputStream(members, BUFFER_BYTES);
        }
        return content;
    }

    private void end() throws IOException {
        // the end of the gzip data is not the end of the last chunk, and only the latter returns the connection to the
        // pool
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
     * A stream that reads all gzip members of a body. Before Java 23, {@link GZIPInputStream} assumes that a member is
     * the last one if no byte is available at the moment, which is not reliable on a connection.
     *
     * <p>{@link GZIPInputStream} reads the next member recursively, so thousands of empty members would overflow the
     * stack; their compressed bytes are therefore limited.
     */
    private static final class AllMembers extends PushbackInputStream {

        private int withoutContent;

        AllMembers(InputStream in) {
            super(in);
        }

        /**
         * Restarts the count of compressed bytes if content was read.
         *
         * @throws ZipException if the stream ended only because the limit was exceeded; {@link GZIPInputStream} treats
         *     any failure to read another member as the end
         */
        void contentCame(int count) throws ZipException {
            if (count < 0) {
                checkContent();
            }
            withoutContent = 0;
        }

        private void checkContent() throws ZipException {
            if (withoutContent > MOST_WITHOUT_CONTENT) {
                throw new ZipException("a compressed body without content");
            }
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int read, int bytes) throws IOException {
            withoutContent += read < 0 ? 0 : bytes;
            checkContent();
            return read;
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
