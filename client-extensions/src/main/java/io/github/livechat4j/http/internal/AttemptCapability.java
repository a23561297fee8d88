package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.codec.Decoder;
import io.github.livechat4j.error.DecodingException;

/**
 * Lets a {@link DecodingException} tell which attempts it took to get the answer, and keeps out of it what the service says again
 * of the request. It is the last capability of a client that has a {@link RetryingClient}: it must be handed the answer as that gives it.
 */
public final class AttemptCapability implements Capability {

    /** Makes the capability. */
    public AttemptCapability() {}

    @Override
    public Decoder enrich(Decoder decoder) {
        return (response, type) -> {
            try {
                return decoder.decode(response, type);
            } catch (DecodingException e) {
                throw response.body() instanceof KnownBody body ? body.explained(e) : e;
            }
        };
    }
}
