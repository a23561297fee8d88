package io.github.livechat4j.wire;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.livechat4j.wire.size.internal.HeldEncoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Encodes bodies. Texts and bytes are passed to the previous encoder.
 *
 * @param json encodes bodies of operations that take only JSON
 * @param others the previous encoder
 * @param mediaType the media type of other bodies
 * @param body encodes other bodies
 */
record WireEncoder(JsonCodec json, Encoder others, String mediaType, Function<Object, byte[]> body)
        implements HeldEncoder {

    static final String JSON = "application/json";
    private static final String CONTENT_TYPE = "Content-Type";

    @Override
    public void encode(@Nullable Object value, Type type, RequestTemplate template) {
        boolean isJson =
                template.headers().getOrDefault(CONTENT_TYPE, List.of()).contains(JSON);
        byte[] bytes = value == null ? null : encodeHeld(value, isJson);
        if (bytes == null) {
            others.encode(value, type, template);
            return;
        }
        if (!isJson) {
            template.header(CONTENT_TYPE, mediaType);
        }
        template.body(bytes, StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            // Feign does not set the length of an empty body and would send it in chunks
            template.header("Content-Length", "0");
        }
    }

    @Override
    public byte @Nullable [] encodeHeld(Object value, boolean isJson) {
        if (value instanceof String || value instanceof byte[]) {
            return null;
        }
        return isJson ? json.writeBytes(value) : body.apply(value);
    }
}
