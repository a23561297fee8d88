package io.github.livechat4j.http.internal;

import feign.RequestTemplate;
import feign.codec.Decoder;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.size.internal.HeldDecoder;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in all calls of a method.
 *
 * @param operation the operation
 * @param template the template of the method, with its parameters unfilled
 * @param headers the headers of all attempts
 * @param timeouts the time limits of an attempt
 * @param decoder decodes the answers
 * @param returnType the type of the decoded answer
 */
record PreparedOperation(
        Operation operation,
        RequestTemplate template,
        AttemptHeaders headers,
        Timeouts timeouts,
        Decoder decoder,
        Type returnType) {

    /** Decodes an answer from memory; returns null if the decoder needs an answer of Feign for it. */
    @Nullable
    Object decoded(HeldAnswer answer) throws IOException {
        return decoder instanceof HeldDecoder held
                ? held.decodeHeld(answer.body(), answer.header("Content-Type"), returnType, template)
                : null;
    }
}
