package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A transport that remembers what went over the wire. */
final class Exchanges implements Client {

    private final Client transport;
    private final List<Exchange> made = new ArrayList<>();

    Exchanges(Client transport) {
        this.transport = transport;
    }

    /**
     * A request and its answer.
     *
     * @param method the method of the request
     * @param url its path and query
     * @param headers its headers
     * @param body its body
     * @param status the status of the answer
     * @param answer the body of the answer
     */
    record Exchange(
            String method,
            String url,
            Map<String, Collection<String>> headers,
            String body,
            int status,
            String answer) {

        /** Whether the body was sent as that, and as nothing else. */
        boolean isOf(String mediaType) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                    .flatMap(header -> header.getValue().stream())
                    .allMatch(value -> value.split(";", 2)[0].equals(mediaType));
        }
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Response response = transport.execute(request, options);
        byte[] answer = response.body() == null
                ? new byte[0]
                : Util.toByteArray(response.body().asInputStream());
        URI uri = URI.create(request.url());
        made.add(new Exchange(
                request.httpMethod().name(),
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                request.headers(),
                request.body() == null ? "" : new String(request.body(), UTF_8),
                response.status(),
                new String(answer, UTF_8)));
        return response.toBuilder().body(answer).build();
    }

    Exchange last() {
        return made.get(made.size() - 1);
    }
}
