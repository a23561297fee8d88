package io.github.livechat4j.http.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * The behaviour of a {@link ScriptedServer} for one request. Headers are given as whole lines, {@code Retry-After: 3}.
 */
@FunctionalInterface
public interface Script {

    /** The action on the connection after the script. */
    enum Then {
        /** The next request is read. */
        NEXT_REQUEST,
        /** The connection is closed if the script has not closed it. */
        CLOSE
    }

    /** Plays the script. An exception closes the connection. */
    Then play(ScriptedServer.Wire wire) throws IOException;

    /** Sends a complete answer; the connection stays open. */
    static Script answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Script answer(int status, byte[] body, String... headers) {
        return wire -> {
            wire.send(head(status, body.length, headers));
            if (!wire.request().method().equals("HEAD")) {
                wire.send(body);
            }
            return Then.NEXT_REQUEST;
        };
    }

    /** Sends a complete answer without a length, in chunks of one byte; the connection stays open. */
    static Script chunked(byte[] body, String... headers) {
        return wire -> {
            wire.send(head(200, -1, with(headers, "Transfer-Encoding: chunked")));
            for (byte one : body) {
                wire.send(new byte[] {'1', '\r', '\n', one, '\r', '\n'});
            }
            wire.send("0\r\n\r\n");
            return Then.NEXT_REQUEST;
        };
    }

    /** Sends a complete compressed answer; the connection stays open. */
    static Script gzip(String body, String... headers) {
        return answer(200, compressed(body), with(headers, "Content-Encoding: gzip"));
    }

    /** Sends a redirect. */
    static Script redirect(String address) {
        return answer(302, "", "Location: " + address);
    }

    /** Sends a complete answer and closes the connection without announcing it. */
    static Script answerThenClose(int status, String body, String... headers) {
        return wire -> {
            answer(status, body, headers).play(wire);
            return Then.CLOSE;
        };
    }

    /** Reads the request and resets the connection. */
    static Script resetBeforeAnswer() {
        return wire -> {
            wire.reset();
            return Then.CLOSE;
        };
    }

    /** Sends the head and half of a body, and resets the connection. */
    static Script resetInBody(String body) {
        return wire -> {
            wire.send(head(200, length(body)) + half(body));
            wire.reset();
            return Then.CLOSE;
        };
    }

    /** Closes the connection normally without sending anything. */
    static Script emptyAnswer() {
        return wire -> Then.CLOSE;
    }

    /** Sends bytes that are not HTTP, and closes the connection. */
    static Script garbage() {
        return garbage("no answer at all");
    }

    /** Sends a text that is not HTTP, and closes the connection. */
    static Script garbage(String text) {
        return wire -> {
            wire.send("\0\1\2 " + text + " \377\r\n\r\n");
            return Then.CLOSE;
        };
    }

    /** Sends a head that announces chunks, then a text that is not a chunk, and closes the connection. */
    static Script garbageInChunks(String text) {
        return wire -> {
            wire.send(head(200, -1, "Transfer-Encoding: chunked") + text + "\r\n\r\n");
            return Then.CLOSE;
        };
    }

    /** Sends nothing until the client closes. */
    static Script stallBeforeAnswer() {
        return wire -> {
            wire.stall();
            return Then.CLOSE;
        };
    }

    /** Sends the head and half of a body, then nothing until the client closes. */
    static Script stallInBody(String body) {
        return wire -> {
            wire.send(head(200, length(body)) + half(body));
            wire.stall();
            return Then.CLOSE;
        };
    }

    /**
     * Sends the head at once and the body byte by byte.
     *
     * @param beforeEachByte called with the index of each byte before it is sent; may wait for a signal or advance a
     *     clock
     */
    static Script drip(String body, IntConsumer beforeEachByte) {
        return wire -> {
            wire.send(head(200, length(body)));
            return drip(wire, body.getBytes(StandardCharsets.UTF_8), beforeEachByte);
        };
    }

    /** Sends the head at once and a compressed body byte by byte. */
    static Script dripGzip(String body, IntConsumer beforeEachByte) {
        return wire -> {
            byte[] bytes = compressed(body);
            wire.send(head(200, bytes.length, "Content-Encoding: gzip"));
            return drip(wire, bytes, beforeEachByte);
        };
    }

    private static Then drip(ScriptedServer.Wire wire, byte[] bytes, IntConsumer beforeEachByte) throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            beforeEachByte.accept(i);
            wire.send(new byte[] {bytes[i]});
        }
        return Then.NEXT_REQUEST;
    }

    /** Sends interim answers endlessly, until the client closes. */
    static Script alwaysAboutToAnswer() {
        return wire -> {
            while (true) {
                wire.send("HTTP/1.1 102 Processing\r\n\r\n");
            }
        };
    }

    /** Sends a complete answer whose compressed body lacks the second half. */
    static Script truncatedGzip(String body) {
        byte[] whole = compressed(body);
        return answer(200, Arrays.copyOf(whole, whole.length / 2), "Content-Encoding: gzip");
    }

    /** Announces a whole body, sends half of it, and closes the connection normally. */
    static Script truncatedLength(String body) {
        return wire -> {
            wire.send(head(200, length(body)) + half(body));
            return Then.CLOSE;
        };
    }

    /** Announces the length of a body and sends no body. */
    static Script announced(long length, String... headers) {
        return wire -> {
            wire.send(head(200, -1, with(headers, "Content-Length: " + length)));
            wire.stall();
            return Then.CLOSE;
        };
    }

    /** Sends a beginning and then a repeated part in chunks, until the client closes. */
    static Script endless(int status, byte[] beginning, byte[] again, String... headers) {
        return wire -> {
            wire.send(head(status, -1, with(headers, "Transfer-Encoding: chunked")));
            sendChunk(wire, beginning);
            while (true) {
                sendChunk(wire, again);
            }
        };
    }

    private static void sendChunk(ScriptedServer.Wire wire, byte[] bytes) throws IOException {
        wire.send(Integer.toHexString(bytes.length) + "\r\n");
        wire.send(bytes);
        wire.send("\r\n");
    }

    /** Sends a complete answer with a body of bytes. */
    static Script bytes(int status, byte[] body, String... headers) {
        return answer(status, body, headers);
    }

    /** Returns a body compressed with gzip. */
    static byte[] compressed(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the head of an answer, without Content-Length if the length is negative. */
    static String head(int status, int length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status " + status + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (length >= 0 && status != 204) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static String[] with(String[] headers, String another) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = another;
        return all;
    }

    private static int length(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }
}
