package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.DecodingException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body in memory, and the call that it took to get it. It says so to whoever cannot read it. */
final class KnownBody implements Response.Body {

    private final byte[] bytes;
    private final List<Attempt> attempts;
    private final Supplier<Redaction> redaction;
    private final Consumer<@Nullable RuntimeException> end;

    /**
     * Keeps a body.
     *
     * @param bytes the body
     * @param attempts what it took to get it
     * @param redaction takes out of a text what the call was made with
     * @param end is told how the call ends: with null, or with what it throws
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

    /** The call is over: what it throws, or null. */
    void callEnds(@Nullable RuntimeException failure) {
        end.accept(failure);
    }

    /** Completes what was found out about this body: with the attempts, and without what the service said again. */
    DecodingException explained(DecodingException failure) {
        return failure.after(attempts).redacted(redaction.get()::of);
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
