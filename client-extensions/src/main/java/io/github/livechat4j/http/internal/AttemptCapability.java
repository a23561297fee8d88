package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.Response;
import feign.codec.Decoder;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * A capability that completes each {@link DecodingException} with the attempts of the call and redacts request values
 * that the service repeats. It also reports the end of calls whose answer is decoded. It must be the last capability of
 * a client with a {@link RetryingClient}, since it needs the answer object that this client returns.
 */
public final class AttemptCapability implements Capability {

    /** Creates the capability. */
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
