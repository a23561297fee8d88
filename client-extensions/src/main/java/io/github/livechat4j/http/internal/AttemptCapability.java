package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.Response;
import feign.codec.Decoder;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * Lets a {@link DecodingException} tell which attempts it took to get the answer, and keeps out of it what the service says again
 * of the request. It also knows when a call ends that has an answer to read. It is the last capability of a client that has a {@link RetryingClient}: it must be handed the answer as that gives it.
 */
public final class AttemptCapability implements Capability {

    /** Makes the capability. */
    public AttemptCapability() {}

    @Override
    public Decoder enrich(Decoder decoder) {
        return (response, type) -> response.body() instanceof KnownBody body
                ? decode(decoder, response, type, body)
                : decoder.decode(response, type);
    }

    private static Object decode(Decoder decoder, Response response, Type type, KnownBody body) throws IOException {
        try {
            Object answer = decoder.decode(response, type);
            body.callEnds(null);
            return answer;
        } catch (DecodingException e) {
            DecodingException explained = body.explained(e);
            body.callEnds(explained);
            throw explained;
        }
    }
}
