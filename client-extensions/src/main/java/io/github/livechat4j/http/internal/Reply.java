package io.github.livechat4j.http.internal;

import feign.Request;
import feign.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is not read yet.
 *
 * @param status the HTTP status
 * @param reason the text after the status, or null
 * @param headers all values by case-insensitive name
 * @param body opens the body, decompressed; null if there is none
 * @param length the announced length of the decompressed body; negative if unknown
 * @param closing ends the exchange, also before the end of the body
 */
record Reply(
        int status,
        @Nullable String reason,
        Map<String, Collection<String>> headers,
        @Nullable Opening body,
        long length,
        Closeable closing)
        implements Closeable {

    /** Opens the stream of a body. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Returns the answer of another transport. */
    static Reply of(Response response) {
        Response.Body body = response.body();
        Integer length = body == null ? null : body.length();
        return new Reply(
                response.status(),
                response.reason(),
                response.headers(),
                body == null ? null : body::asInputStream,
                length == null ? -1 : length,
                response);
    }

    /** Returns this answer for Feign. */
    Response response(Request request) throws IOException {
        Response.Builder response = Response.builder()
                .request(request)
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .status(status)
                .reason(reason)
                .headers(headers);
        if (body != null) {
            response.body(body.open(), length < 0 || length > Integer.MAX_VALUE ? null : (Integer) (int) length);
        }
        return response.build();
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
