package io.github.livechat4j.http.internal;

import feign.Request;
import io.github.livechat4j.auth.Credentials.Authorization;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of attempts, which are made once for each authorization. Safe for use by many threads. */
final class AttemptHeaders {

    private final RequestHeaders identifying;
    private final Map<String, Collection<String>> own;
    private volatile @Nullable Made last;

    private record Made(Authorization authorization, Map<String, Collection<String>> headers) {}

    /**
     * Creates the headers.
     *
     * @param identifying the headers that identify the caller
     * @param own the headers of the request itself
     */
    AttemptHeaders(RequestHeaders identifying, Map<String, Collection<String>> own) {
        this.identifying = identifying;
        this.own = own;
    }

    /** Returns the headers of the request itself. */
    Map<String, Collection<String>> own() {
        return own;
    }

    /** Returns a request with all headers. Its map of headers is shared and must not be changed. */
    Request on(Request request, Authorization authorization) {
        Made made = last;
        if (made == null || !made.authorization().equals(authorization)) {
            made = new Made(authorization, identifying.added(own, authorization));
            last = made;
        }
        return Request.create(
                request.httpMethod(),
                request.url(),
                made.headers(),
                request.body(),
                request.charset(),
                request.requestTemplate());
    }
}
