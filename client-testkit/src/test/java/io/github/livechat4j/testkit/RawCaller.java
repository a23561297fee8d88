package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Calls a sandbox without the client, to send requests that the client cannot send. */
final class RawCaller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LiveChatSandbox sandbox;

    RawCaller(LiveChatSandbox sandbox) {
        this.sandbox = sandbox;
    }

    record Reply(int status, String body, HttpHeaders headers) {

        JsonNode json() {
            try {
                return JsonReader.read(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Reply get(String path) {
        return send("GET", path, "", "", Map.of());
    }

    Reply form(String method, String path, String form) {
        return send(method, path, "application/x-www-form-urlencoded", form, Map.of());
    }

    Reply json(String method, String path, String body) {
        return send(method, path, "application/json", body, Map.of());
    }

    /** Sends a request. The given headers replace the default ones; an empty value removes a header. */
    Reply send(String method, String path, String contentType, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        Map<String, String> all = new TreeMap<>(Map.of(
                "X-API-Version",
                "2",
                "Authorization",
                sandbox.credentials().authorization().header()));
        if (!contentType.isEmpty()) {
            all.put("Content-Type", contentType);
        }
        all.putAll(headers);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
