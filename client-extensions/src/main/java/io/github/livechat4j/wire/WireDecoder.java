package io.github.livechat4j.wire;

import feign.Request.HttpMethod;
import feign.Response;
import feign.Util;
import feign.codec.Decoder;
import io.github.livechat4j.error.AnswerTooLargeException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.charset.internal.BodyCharset;
import io.github.livechat4j.wire.listed.internal.ScannedPage;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import io.github.livechat4j.wire.size.internal.LimitedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes answers from their streams. Texts and bytes are passed to the previous decoder. */
record WireDecoder(JsonCodec json, Decoder others, UnreadableValues unreadable, BodyLimit limit) implements Decoder {

    private static final int NOT_FOUND = 404;

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        if (type == String.class || type == byte[].class) {
            return others.decode(response, type);
        }
        // Feign decodes these only with dismiss404() and decodeVoid()
        if (response.status() == NOT_FOUND || type == void.class || type == Void.class) {
            return Util.emptyValueOf(type);
        }
        try {
            return ScannedPages.pageOf(type).isPresent()
                    ? scanned(response, ScannedPages.pageOf(type).get())
                    : read(response, body(response), type);
        } catch (DecodingException e) {
            DecodingException described = AnswerKind.of(response).describe(e);
            throw operation(response).map(described::inAnswerTo).orElse(described);
        } catch (BodyTooLargeException e) {
            throw new AnswerTooLargeException(operation(response).orElse(null), e.bytes(), e.reason(), List.of());
        }
    }

    /** Scans a page, and decodes it if it needs the codec. */
    private Object scanned(Response response, Type page) throws IOException {
        byte[] bytes = ScannedPages.bytes(response, body(response));
        Optional<ScannedPage<Object>> scanned = ScannedPages.scan(json.types(), response, bytes, page);
        return scanned.isPresent()
                ? scanned.get()
                : ScannedPage.ofDecoded(read(response, new ByteArrayInputStream(bytes), page));
    }

    private Object read(Response response, InputStream stream, Type type) throws IOException {
        List<UnreadableValue> leftOut = new ArrayList<>(0);
        Object value;
        try (PushbackInputStream body = new PushbackInputStream(stream, BodyCharset.BYTES_THAT_TELL)) {
            byte[] first = body.readNBytes(BodyCharset.BYTES_THAT_TELL);
            body.unread(first);
            if (first.length == 0 && response.request().httpMethod() != HttpMethod.GET && json.canBeEmpty(type)) {
                // the call succeeded and the answer has no body
                return json.read("{}", type);
            }
            Collection<String> contentTypes = response.headers().getOrDefault("Content-Type", List.of());
            BodyReader text = new BodyReader(body, BodyCharset.of(contentTypes, first));
            value = json.read(text, type, leftOut::add);
            if (text.replaced() > 0) {
                leftOut.add(UnreadableValue.ofBytes(text.replaced()));
            }
        }
        if (!leftOut.isEmpty()) {
            unreadable.tell(operation(response), leftOut);
        }
        return value;
    }

    private static Optional<Operation> operation(Response response) {
        return Operation.of(response.request().requestTemplate());
    }

    private InputStream body(Response response) throws IOException {
        Response.Body body = response.body();
        if (body == null) {
            return InputStream.nullInputStream();
        }
        limit.check(response.headers().getOrDefault("Content-Length", List.of()));
        return new LimitedBody(body.asInputStream(), limit);
    }
}
