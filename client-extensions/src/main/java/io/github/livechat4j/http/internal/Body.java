package io.github.livechat4j.http.internal;

import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads a body within the deadline and the size limit. A body that arrives byte by byte never causes a read timeout, so
 * the deadline is checked between reads. A fast endless body ends at the size limit.
 */
final class Body {

    /** How much of an error answer is read, in bytes; far more than any error message has. */
    static final int MOST_OF_A_FAILURE = 64 << 10;

    private static final int CHUNK = 8192;
    private static final int LARGEST_CHUNK = 1 << 20;
    private static final byte[] NOTHING = new byte[0];

    private final List<byte[]> chunks = new ArrayList<>(0);
    private byte[] chunk;
    private int filled;
    private long length;

    /**
     * Starts a body.
     *
     * @param announced the announced length; negative if unknown. It is not trusted: only a chunk of limited size is
     *     made for it.
     */
    private Body(long announced) {
        chunk = new byte[announced < 0 ? CHUNK : (int) Math.min(announced, LARGEST_CHUNK)];
    }

    /**
     * Reads and closes the body of an answer. Of an error answer, only the beginning is read, and a fault in its body
     * is ignored, since the status and the received part matter more.
     *
     * @throws DeadlineOver if the deadline passes before the end of the body
     * @throws BodyTooLargeException if the answer is a success and its actual or announced length exceeds the limit
     * @throws IOException if the body of a success cannot be read to its end
     */
    static byte[] read(Reply reply, BodyLimit limit, Deadline deadline) throws IOException {
        try (reply) {
            Reply.Opening opening = reply.body();
            if (opening == null) {
                return NOTHING;
            }
            boolean isSuccess = reply.status() / 100 == 2;
            if (isSuccess) {
                InputStream stream = opening.open();
                checkAnnounced(reply, stream, limit);
                Body body = new Body(reply.length());
                body.readAll(stream, limit, deadline);
                return body.bytes();
            }
            Body beginning = new Body(-1);
            beginning.readBeginning(opening, deadline);
            return beginning.bytes();
        }
    }

    private void readAll(InputStream stream, BodyLimit limit, Deadline deadline) throws IOException {
        while (readOn(stream, deadline)) {
            limit.check(length);
        }
    }

    private void readBeginning(Reply.Opening opening, Deadline deadline) throws IOException {
        try {
            InputStream stream = opening.open();
            while (length < MOST_OF_A_FAILURE && readOn(stream, deadline)) {
                // the loop ends at the limit or at the end of the body
            }
        } catch (DeadlineOver e) {
            throw e;
        } catch (IOException e) {
            // the status has been received and matters more than a truncated body
        }
        length = Math.min(length, MOST_OF_A_FAILURE);
    }

    /** Reads the next bytes; returns false at the end of the body. */
    private boolean readOn(InputStream stream, Deadline deadline) throws IOException {
        if (filled == chunk.length) {
            // usually the end of a body of the announced length, so no chunk is made before there is a byte for it
            int next = stream.read();
            if (next < 0) {
                return false;
            }
            chunks.add(chunk);
            chunk = new byte[Math.max(CHUNK, Math.min(2 * chunk.length, LARGEST_CHUNK))];
            chunk[0] = (byte) next;
            filled = 1;
            length++;
        } else {
            int most = chunk.length - filled;
            // a stream of another transport may wait for as many bytes as it is asked for, without a look at the clock
            int count = stream.read(chunk, filled, stream instanceof ResponseBody ? most : Math.min(CHUNK, most));
            if (count < 0) {
                return false;
            }
            filled += count;
            length += count;
        }
        if (deadline.isOver()) {
            throw new DeadlineOver();
        }
        return true;
    }

    private byte[] bytes() {
        if (chunks.isEmpty() && length == chunk.length) {
            return chunk;
        }
        byte[] bytes = new byte[Math.toIntExact(length)];
        int at = 0;
        for (byte[] each : chunks) {
            int count = Math.min(each.length, bytes.length - at);
            System.arraycopy(each, 0, bytes, at, count);
            at += count;
        }
        System.arraycopy(chunk, 0, bytes, at, bytes.length - at);
        return bytes;
    }

    private static void checkAnnounced(Reply reply, InputStream stream, BodyLimit limit) throws BodyTooLargeException {
        if (stream instanceof ResponseBody body) {
            limit.check(body.announced());
        }
        Collection<String> lengths = reply.headers().get("Content-Length");
        if (lengths != null) {
            limit.check(lengths);
        }
    }

    /** Thrown when the deadline passes before the end of the body. */
    static final class DeadlineOver extends IOException {
        private static final long serialVersionUID = 1L;

        DeadlineOver() {
            super("the deadline was over before the end of the body");
        }
    }
}
