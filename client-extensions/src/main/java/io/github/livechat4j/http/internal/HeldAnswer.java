package io.github.livechat4j.http.internal;

import feign.Request;
import feign.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the service with its body in memory. */
public final class HeldAnswer {

    private final int status;
    private final @Nullable String reason;
    private final Map<String, Collection<String>> headers;
    private final byte[] body;

    /**
     * Creates an answer.
     *
     * @param status the HTTP status
     * @param reason the text after the status, or null
     * @param headers all values by case-insensitive name
     * @param body the decompressed body, not copied
     */
    HeldAnswer(int status, @Nullable String reason, Map<String, Collection<String>> headers, byte[] body) {
        this.status = status;
        this.reason = reason;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the headers.
     *
     * @return all values by case-insensitive name
     */
    public Map<String, Collection<String>> headers() {
        return headers;
    }

    /** Returns all values of a header. */
    Collection<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * Returns the decompressed body.
     *
     * @return the bytes themselves, not to be changed
     */
    public byte[] body() {
        return body;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Returns the answer for Feign. */
    Response response(Request request, Response.Body content) {
        return Response.builder()
                .request(request)
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .status(status)
                .reason(reason)
                .headers(headers)
                .body(content)
                .build();
    }
}
