package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundOutputStreamTest {

    @Test
    void write_whenManyLengthsAreWritten_thenKeepsTheirOrder() throws IOException {
        Random random = new Random(17);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (BackgroundOutputStream stream = new BackgroundOutputStream(out, "test")) {
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[random.nextInt(20_000)];
                random.nextBytes(bytes);
                stream.write(bytes);
                expected.write(bytes);
                if (i % 50 == 0) {
                    stream.flush();
                    assertThat(out.size()).isEqualTo(expected.size());
                }
            }
            stream.flush();
        }

        assertThat(out.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void flush_whenTheStreamHasFailed_thenThrowsItsExceptionAndWritesNothingMore() {
        IOException full = new IOException("no space left");
        AtomicBoolean hasFailed = new AtomicBoolean();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                assertThat(hasFailed.getAndSet(true)).isFalse();
                throw full;
            }
        };

        try (BackgroundOutputStream stream = new BackgroundOutputStream(out, "test")) {
            assertThatThrownBy(() -> {
                        stream.write(new byte[200_000]);
                        stream.flush();
                    })
                    .isSameAs(full);
            assertThatThrownBy(stream::flush).isSameAs(full);
        }
    }

    @Test
    void close_whenABlockIsBeingWritten_thenWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean hasEnded = new AtomicBoolean();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                begun.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                hasEnded.set(true);
            }
        };
        BackgroundOutputStream stream = new BackgroundOutputStream(out, "test");
        stream.write(new byte[1 << 16]);
        begun.await();
        // an interrupted export closes its file too
        Thread.currentThread().interrupt();
        Thread release = new Thread(mayEnd::countDown);
        release.start();

        stream.close();

        assertThat(hasEnded).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        release.join();
    }
}
