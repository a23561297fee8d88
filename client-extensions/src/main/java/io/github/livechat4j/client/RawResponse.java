package io.github.livechat4j.client;

import io.github.livechat4j.error.AnswerTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came, whatever its status. */
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
     * Gives the body as text. While a text is made, it can take six times the memory of its bytes.
     *
     * @return the body, read as UTF-8
     * @throws AnswerTooLargeException if the body is larger than a sixteenth of the memory that Java may use; {@link #body()} gives its bytes
     */
    public String text() {
        long limit = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        if (body.length > limit) {
            String reason =
                    "a sixteenth of the memory that Java may use (-Xmx sets it), so it cannot be made a text; body() gives its bytes";
            throw new AnswerTooLargeException(null, limit, reason, List.of());
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Tells the status and the length of the body: what is in it may be of a person. */
    @Override
    public String toString() {
        return "RawResponse[status=" + status + ", body of " + body.length + " bytes]";
    }
}
