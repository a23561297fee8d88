package io.github.livechat4j.http.internal;

import feign.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body to its end while there is time. A body that comes a byte at a time never lets a read time out, so the
 * deadline is looked at between reads.
 */
final class Body {

    private static final int CHUNK = 8192;

    private Body() {}

    /**
     * Reads and closes the body of an answer.
     *
     * @throws DeadlineOver if the time is up before the end
     * @throws IOException if the body cannot be read to its end
     */
    static byte[] read(Response response, Deadline deadline) throws IOException {
        try (response) {
            if (response.body() == null) {
                return new byte[0];
            }
            InputStream stream = response.body().asInputStream();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                body.write(chunk, 0, count);
                if (deadline.isOver()) {
                    throw new DeadlineOver();
                }
            }
            return body.toByteArray();
        }
    }

    /** The time was up before the body was. */
    static final class DeadlineOver extends IOException {
        private static final long serialVersionUID = 1L;

        DeadlineOver() {
            super("the deadline was over before the end of the body");
        }
    }
}
