package io.github.livechat4j.wire.size.internal;

import feign.codec.Encoder;
import org.jspecify.annotations.Nullable;

/** An encoder that can also encode a body without a {@link feign.RequestTemplate} around it. */
public interface HeldEncoder extends Encoder {

    /**
     * Encodes a body.
     *
     * @param value the body
     * @param isJson whether the operation takes only JSON
     * @return the bytes; null if {@link #encode} must encode the value
     * @throws RuntimeException if the value cannot be encoded
     */
    byte @Nullable [] encodeHeld(Object value, boolean isJson);

    /**
     * Returns the media type of bodies of operations that do not take only JSON.
     *
     * @return the value of {@code Content-Type}
     */
    String mediaType();
}
