package io.github.livechat4j.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP request as the sandbox received it.
 *
 * @param method the HTTP method
 * @param path the path, percent-encoded
 * @param query the query, percent-encoded, without {@code ?}; empty if there is none
 * @param headers the headers by name in lower case
 * @param body the body; empty if there is none
 */
record ReceivedRequest(String method, String path, String query, Map<String, List<String>> headers, String body) {

    static ReceivedRequest of(String method, String target, Map<String, List<String>> headers, String body) {
        int begin = target.indexOf('?');
        return begin < 0
                ? new ReceivedRequest(method, target, "", headers, body)
                : new ReceivedRequest(method, target.substring(0, begin), target.substring(begin + 1), headers, body);
    }

    /** Returns the first value of a header; empty if it was not sent. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Omits the query, headers and body, which may contain secrets. */
    @Override
    public String toString() {
        return "ReceivedRequest[" + method + " " + path + "]";
    }
}
