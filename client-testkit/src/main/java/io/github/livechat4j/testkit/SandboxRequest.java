package io.github.livechat4j.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the sandbox got, to be asserted on.
 *
 * @param operation what it asks for, by its id in the contract; empty if there is no such operation
 * @param method the HTTP method
 * @param path the path as it was sent, percent-encoded
 * @param query the query as it was sent, percent-encoded, without {@code ?}; empty if there is none
 * @param headers the headers by name in lower case; the value of {@code authorization} is three asterisks
 * @param body the body as text; empty if there is none
 * @param status the status that was answered
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
     * Copies what it is given.
     *
     * @param operation what it asks for, or empty
     * @param method the HTTP method
     * @param path the path
     * @param query the query, or empty
     * @param headers the headers by name in lower case
     * @param body the body, or empty
     * @param status the status that was answered
     */
    public SandboxRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * Looks up a header.
     *
     * @param name its name, in any case
     * @return its first value; empty if it was not sent
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Shows neither headers nor the body: they may hold secrets. */
    @Override
    public String toString() {
        return "SandboxRequest[" + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status + "]";
    }
}
