package io.github.livechat4j.cli.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** The input of the server, which tells its end, since the SDK does not. */
final class WatchedInput extends FilterInputStream {

    private final CountDownLatch ended = new CountDownLatch(1);

    WatchedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return seen(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return seen(super.read(bytes, offset, length));
    }

    private int seen(int read) {
        if (read < 0) {
            end();
        }
        return read;
    }

    /** Ends the wait. */
    void end() {
        ended.countDown();
    }

    /** Waits for the end of the input. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the input open, since a blocked read cannot be ended. */
    @Override
    public void close() {
        end();
    }
}
