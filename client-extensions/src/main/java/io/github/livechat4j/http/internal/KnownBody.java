package io.github.livechat4j.http.internal;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.size.internal.HeldBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body in memory, with the attempts that led to it. It adds them to the exception if the body cannot be decoded. */
final class KnownBody implements HeldBody {

    private final byte[] bytes;
    private final List<Attempt> attempts;
    private final Supplier<Redaction> redaction;
    private final Consumer<@Nullable RuntimeException> end;

    /**
     * Creates a body.
     *
     * @param bytes the body
     * @param attempts the attempts that led to the body
     * @param redaction redacts request values in a text
     * @param end called when the call ends, with the exception that the call throws, or null
     */
    KnownBody(
            byte[] bytes,
            List<Attempt> attempts,
            Supplier<Redaction> redaction,
            Consumer<@Nullable RuntimeException> end) {
        this.bytes = bytes;
        this.attempts = List.copyOf(attempts);
        this.redaction = redaction;
        this.end = end;
    }

    /** Reports the end of the call, with the exception that it throws, or null. */
    void callEnds(@Nullable RuntimeException failure) {
        end.accept(failure);
    }

    /** Returns the exception with the attempts added and with repeated request values redacted. */
    DecodingException explained(DecodingException failure) {
        return failure.after(attempts).redacted(redaction.get()::of);
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public Integer length() {
        return bytes.length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader asReader(Charset charset) {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {}
}
