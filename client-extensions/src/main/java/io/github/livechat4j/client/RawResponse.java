package io.github.livechat4j.client;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came, whatever its status. */
public final class RawResponse {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    RawResponse(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.status = status;
        this.headers = Collections.unmodifiableMap(copy);
        // whoever makes it keeps no hold of it
        this.body = body;
    }

    /**
     * Tells the HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * Gives the headers.
     *
     * @return all values by name, without regard to the case of the names
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Gives the body, decompressed.
     *
     * @return a copy of it; empty if there was none; the first 64 KiB if the status is no success
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Gives the body as text.
     *
     * @return the body, read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Tells the status and the length of the body: what is in it may be of a person. */
    @Override
    public String toString() {
        return "RawResponse[status=" + status + ", body of " + body.length + " bytes]";
    }
}
