package io.github.livechat4j.client;

import io.github.livechat4j.error.AnswerTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A raw answer of the service, whatever its status. */
public final class RawResponse {

    private static final int PART_OF_MEMORY = 16;

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    RawResponse(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.status = status;
        this.headers = Collections.unmodifiableMap(copy);
        // no copy: the caller does not keep the array
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
     * @return all values by name; names are case-insensitive
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns the decompressed body.
     *
     * @return a copy of the body; empty if there was none; at most the first 64 KiB if the status is not 2xx
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the body as text. Converting it can temporarily take six times the memory of the bytes.
     *
     * @return the body, decoded as UTF-8
     * @throws AnswerTooLargeException if the body is larger than a sixteenth of the memory that Java may use; {@link
     *     #body()} gives its bytes
     */
    public String text() {
        long limit = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        if (body.length > limit) {
            String reason =
                    "a sixteenth of the memory that Java may use (-Xmx sets it), so it cannot be converted to text; body() returns its bytes";
            throw new AnswerTooLargeException(null, limit, reason, List.of());
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Shows the status and the length of the body, but no content, which may be personal data. */
    @Override
    public String toString() {
        return "RawResponse[status=" + status + ", body of " + body.length + " bytes]";
    }
}
