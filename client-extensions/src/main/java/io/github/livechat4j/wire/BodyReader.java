package io.github.livechat4j.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/**
 * Decodes the charset of a body. Invalid bytes become U+FFFD and are counted, so that one invalid byte in a text does
 * not make all records unreadable.
 */
final class BodyReader extends Reader {

    private static final int BUFFER_BYTES = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final char[] pair = new char[2];
    private int waiting;
    private boolean begun;
    private boolean ended;
    private boolean flushed;
    private long replaced;

    BodyReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns how many invalid byte sequences were replaced so far. */
    long replaced() {
        return replaced;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (length == 1 || waiting == 1) {
            // the decoder cannot write half of a surrogate pair
            return readOne(buffer, offset);
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        while (chars.position() == offset && !flushed) {
            decode(chars);
        }
        int count = chars.position() - offset;
        if (!begun && count > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                return count == 1 ? read(buffer, offset, length) : count - 1;
            }
        }
        return count == 0 ? -1 : count;
    }

    private int readOne(char[] buffer, int offset) throws IOException {
        if (waiting == 1) {
            waiting = 0;
            buffer[offset] = pair[1];
            return 1;
        }
        int count = read(pair, 0, 2);
        if (count > 0) {
            buffer[offset] = pair[0];
            waiting = count - 1;
            return 1;
        }
        return count;
    }

    private void decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            bytes.position(bytes.position() + result.length());
            chars.put('\uFFFD');
            replaced++;
        } else if (result.isUnderflow()) {
            if (ended) {
                flushed = !decoder.flush(chars).isOverflow();
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    /** Leaves the stream open, since the caller owns it. */
    @Override
    public void close() {}
}
