package io.github.livechat4j.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the sandbox received, for assertions in tests.
 *
 * @param operation the operationId of the request; empty if no operation matches
 * @param method the HTTP method
 * @param path the path as it was sent, percent-encoded
 * @param query the query as it was sent, percent-encoded, without {@code ?}; empty if there is none
 * @param headers the headers by name in lower case; the value of {@code authorization} is three asterisks
 * @param body the body as text; empty if there is none
 * @param status the HTTP status of the response
 */
public record SandboxRequest(
        String operation,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        int status) {

    /**
     * Copies the headers.
     *
     * @param operation the operationId, or empty
     * @param method the HTTP method
     * @param path the path
     * @param query the query, or empty
     * @param headers the headers by name in lower case
     * @param body the body, or empty
     * @param status the HTTP status of the response
     */
    public SandboxRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * Finds a header.
     *
     * @param name its name, case-insensitive
     * @return its first value; empty if it was not sent
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Omits headers and body, which may contain secrets. */
    @Override
    public String toString() {
        return "SandboxRequest[" + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status + "]";
    }
}
