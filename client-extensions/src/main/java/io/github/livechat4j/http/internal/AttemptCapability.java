package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.RequestTemplate;
import feign.Response;
import feign.codec.Decoder;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.size.internal.HeldDecoder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

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
        return new CompletingDecoder(decoder);
    }

    private record CompletingDecoder(Decoder decoder) implements HeldDecoder {

        @Override
        public @Nullable Object decode(Response response, Type type) throws IOException {
            if (!(response.body() instanceof KnownBody body)) {
                return decoder.decode(response, type);
            }
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

        @Override
        public @Nullable Object decodeHeld(
                byte[] bytes, Collection<String> contentTypes, Type type, @Nullable RequestTemplate template)
                throws IOException {
            return decoder instanceof HeldDecoder held ? held.decodeHeld(bytes, contentTypes, type, template) : null;
        }
    }
}
