package io.github.livechat4j.wire;

import feign.Response;
import feign.Util;
import feign.codec.Decoder;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads answers from the stream they come in. Texts and bytes are left to the decoder that was there before. */
record WireDecoder(JsonCodec json, Decoder others) implements Decoder {

    private static final int NOT_FOUND = 404;

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        if (type == String.class || type == byte[].class) {
            return others.decode(response, type);
        }
        // Feign asks for these only if it was told to: dismiss404() and decodeVoid()
        if (response.status() == NOT_FOUND || type == void.class || type == Void.class) {
            return Util.emptyValueOf(type);
        }
        try (PushbackInputStream body = new PushbackInputStream(body(response))) {
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
            } else if (json.canBeEmpty(type)) {
                // the service did what it was asked to, and has nothing to say about it
                return json.read("{}", type);
            }
            return json.read(body, type);
        } catch (DecodingException e) {
            throw Operation.of(response.request().requestTemplate())
                    .map(e::inAnswerTo)
                    .orElse(e);
        }
    }

    private static InputStream body(Response response) throws IOException {
        return response.body() == null
                ? InputStream.nullInputStream()
                : response.body().asInputStream();
    }
}
