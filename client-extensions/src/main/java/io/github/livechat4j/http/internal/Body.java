package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = new byte[CHUNK];
    private int filled;
    private long length;

    private Body() {}

    /**
     * Reads and closes the body of an answer. Of an error answer, only the beginning is read, and a fault in its body
     * is ignored, since the status and the received part matter more.
     *
     * @throws DeadlineOver if the deadline passes before the end of the body
     * @throws BodyTooLargeException if the answer is a success and its actual or announced length exceeds the limit
     * @throws IOException if the body of a success cannot be read to its end
     */
    static byte[] read(Response response, BodyLimit limit, Deadline deadline) throws IOException {
        try (response) {
            if (response.body() == null) {
                return new byte[0];
            }
            boolean isSuccess = response.status() / 100 == 2;
            Body body = new Body();
            if (isSuccess) {
                InputStream stream = response.body().asInputStream();
                checkAnnounced(response, stream, limit);
                body.readAll(stream, limit, deadline);
            } else {
                body.readBeginning(response, deadline);
            }
            return body.bytes();
        }
    }

    private void readAll(InputStream stream, BodyLimit limit, Deadline deadline) throws IOException {
        while (readOn(stream, deadline)) {
            limit.check(length);
        }
    }

    private void readBeginning(Response response, Deadline deadline) throws IOException {
        try {
            InputStream stream = response.body().asInputStream();
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
            chunks.add(chunk);
            chunk = new byte[Math.min(2 * chunk.length, LARGEST_CHUNK)];
            filled = 0;
        }
        int count = stream.read(chunk, filled, Math.min(CHUNK, chunk.length - filled));
        if (count < 0) {
            return false;
        }
        filled += count;
        length += count;
        if (deadline.isOver()) {
            throw new DeadlineOver();
        }
        return true;
    }

    private byte[] bytes() {
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

    private static void checkAnnounced(Response response, InputStream stream, BodyLimit limit)
            throws BodyTooLargeException {
        if (stream instanceof ResponseBody body) {
            limit.check(body.announced());
        }
        limit.check(response.headers().getOrDefault("Content-Length", List.of()));
    }

    /** Thrown when the deadline passes before the end of the body. */
    static final class DeadlineOver extends IOException {
        private static final long serialVersionUID = 1L;

        DeadlineOver() {
            super("the deadline was over before the end of the body");
        }
    }
}
