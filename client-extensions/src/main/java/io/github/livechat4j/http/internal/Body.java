package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body while there is time and room for it. A body that comes a byte at a time never lets a read time out, so the deadline is looked at
 * between reads; one that comes fast and never ends is stopped by its length.
 */
final class Body {

    /** Far more than is said of what went wrong; nobody reads on. */
    static final int MOST_OF_A_FAILURE = 64 << 10;

    private static final int CHUNK = 8192;
    private static final int LARGEST_CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = new byte[CHUNK];
    private int filled;
    private long length;

    private Body() {}

    /**
     * Reads and closes the body of an answer. Of an answer that is no success the beginning is read, as far as it comes: what is wrong with its body
     * must not hide what it says.
     *
     * @throws DeadlineOver if the time is up before the end
     * @throws BodyTooLargeException if the answer is a success, and longer than the limit or said to be
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
                // until it is enough
            }
        } catch (DeadlineOver e) {
            throw e;
        } catch (IOException e) {
            // the status has come, and says more than a body that broke off
        }
        length = Math.min(length, MOST_OF_A_FAILURE);
    }

    /** Returns false at the end. */
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

    /** The time was up before the body was. */
    static final class DeadlineOver extends IOException {
        private static final long serialVersionUID = 1L;

        DeadlineOver() {
            super("the deadline was over before the end of the body");
        }
    }
}
