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
 * A body as it comes from its connection. Read to the end, it gives the connection back; closed before, it closes the
 * connection, since what is left of it may be long or never come.
 */
final class ResponseBody extends InputStream {

    private static final int BUFFER_BYTES = 8192;

    /** No compressed body needs so many bytes to say the next one. */
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
     * Begins to read.
     *
     * @param raw the body as it is on the wire; at its end it gives the connection back by itself
     * @param announced how many bytes it is said to have on the wire; negative if that is not said
     * @param gzip whether the body is compressed
     * @param exchange knows what takes too long
     * @param readTimeout how long a read may take, zero for ever
     * @param abort closes the connection, or does nothing if it was given back
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

    /** How many bytes it is said to have on the wire; negative if that is not said. */
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
     *
     * <p>It reads a member within another, so that thousands of them without content would end the stack, and more of them would never end.
     */
    private static final class AllMembers extends PushbackInputStream {

        private int withoutContent;

        AllMembers(InputStream in) {
            super(in);
        }

        /**
         * Begins to count anew, unless there was none.
         *
         * @throws ZipException if the end is one only because what followed was not read on; {@link GZIPInputStream} takes any failure to read
         *     another member for the end
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
