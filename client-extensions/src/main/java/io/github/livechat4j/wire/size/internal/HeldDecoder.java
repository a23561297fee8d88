package io.github.livechat4j.wire.size.internal;

import feign.RequestTemplate;
import feign.codec.Decoder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A decoder that can also decode a body in memory without a {@link feign.Response} around it. */
public interface HeldDecoder extends Decoder {

    /**
     * Decodes a body in memory.
     *
     * @param bytes the body
     * @param contentTypes the values of the header {@code Content-Type}
     * @param type the expected type
     * @param template the template of the request, which names the operation; may be null
     * @return the value; null if the body is not UTF-8, or cannot be decoded, and {@link #decode} must decide
     * @throws IOException if the body exceeds the size limit
     */
    @Nullable
    Object decodeHeld(byte[] bytes, Collection<String> contentTypes, Type type, @Nullable RequestTemplate template)
            throws IOException;
}
