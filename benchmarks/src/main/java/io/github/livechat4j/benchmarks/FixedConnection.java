package io.github.livechat4j.benchmarks;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A connection to a {@link FixedServer}: reads requests and answers them until the client closes it. */
final class FixedConnection implements Runnable {

    private static final String LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final FixedAnswers answers;
    private final long latencyNanos;

    /** The bytes that were received, from 0 to its position. */
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);

    FixedConnection(SocketChannel channel, FixedAnswers answers, Duration latency) {
        this.channel = channel;
        this.answers = answers;
        this.latencyNanos = latency.toNanos();
    }

    @Override
    public void run() {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            for (String head = request(); !head.isEmpty(); head = request()) {
                long due = System.nanoTime() + latencyNanos;
                for (long left = latencyNanos; left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                answer(head.split(" ", 3)[1]);
            }
        } catch (IOException e) {
            // the client has closed the connection
        }
    }

    /** Reads a request and its body. Returns its head, which is empty at the end of the connection. */
    private String request() throws IOException {
        int end = endOfHead();
        while (end < 0) {
            if (channel.read(received) < 0) {
                return "";
            }
            end = endOfHead();
        }
        String head = new String(received.array(), 0, end, StandardCharsets.ISO_8859_1);
        int length = end + bodyLength(head);
        while (received.position() < length) {
            if (channel.read(received) < 0) {
                return "";
            }
        }
        received.flip().position(length);
        received.compact();
        return head;
    }

    private int endOfHead() {
        byte[] bytes = received.array();
        for (int end = 4; end <= received.position(); end++) {
            if (bytes[end - 1] == '\n' && bytes[end - 2] == '\r' && bytes[end - 3] == '\n' && bytes[end - 4] == '\r') {
                return end;
            }
        }
        return -1;
    }

    private static int bodyLength(String head) {
        if (head.startsWith("GET ")) {
            return 0;
        }
        int start = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (start < 0) {
            return 0;
        }
        int begin = start + LENGTH.length();
        return Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)).trim());
    }

    private void answer(String target) throws IOException {
        ByteBuffer[] body = answers.body(target);
        ByteBuffer[] all = new ByteBuffer[body.length + 1];
        System.arraycopy(body, 0, all, 1, body.length);
        long length = 0;
        for (ByteBuffer part : body) {
            length += part.remaining();
        }
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        all[0] = ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
        while (all[all.length - 1].hasRemaining()) {
            channel.write(all);
        }
    }
}
